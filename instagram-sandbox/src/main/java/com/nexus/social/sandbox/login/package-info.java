/** OAuth: the dialogs, the exchanges and the check of every token. */
@NullMarked
package com.nexus.social.sandbox.login;

import org.jspecify.annotations.NullMarked;
