/** What Meta tells an app when a person removes it, and whether the app answers as it must. */
@NullMarked
package com.nexus.social.sandbox.compliance;

import org.jspecify.annotations.NullMarked;
