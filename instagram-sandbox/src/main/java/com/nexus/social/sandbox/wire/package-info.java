/**
 * What Meta's answers look like on the wire: JSON, errors, times, versions, fields and pages of a
 * list.
 */
@NullMarked
package com.nexus.social.sandbox.wire;

import org.jspecify.annotations.NullMarked;
