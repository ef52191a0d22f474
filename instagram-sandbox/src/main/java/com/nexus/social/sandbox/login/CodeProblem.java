package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.world.AuthorizationCode;
import com.nexus.social.sandbox.world.Login;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a code is not exchanged; each login has words of its own for it. */
enum CodeProblem {
  UNKNOWN,
  USED,
  EXPIRED,
  OTHER_REDIRECT_URI;

  static final String OTHER_REDIRECT_URI_WORDS =
      "Error validating verification code. Please make sure your redirect_uri is identical to the"
          + " one you used in the OAuth dialog request";

  static @Nullable CodeProblem of(
      @Nullable AuthorizationCode code, Login login, String redirectUri, Instant now) {
    if (code == null || code.award().kind().login() != login) return UNKNOWN;
    if (code.used()) return USED;
    if (code.expiredAt(now)) return EXPIRED;
    return code.redirectUri().equals(redirectUri) ? null : OTHER_REDIRECT_URI;
  }
}
