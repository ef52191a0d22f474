/** Reading Instagram accounts. */
@NullMarked
package com.nexus.social.sandbox.accounts;

import org.jspecify.annotations.NullMarked;
