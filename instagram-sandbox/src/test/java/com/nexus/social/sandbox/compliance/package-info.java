/** Tests of what Meta tells an app. */
@NullMarked
package com.nexus.social.sandbox.compliance;

import org.jspecify.annotations.NullMarked;
