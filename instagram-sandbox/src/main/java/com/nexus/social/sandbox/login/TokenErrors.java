package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.GraphTime;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Grant;
import java.time.Instant;

/** Why a token was not accepted. graph.instagram.com says subcode 0 for every reason. */
final class TokenErrors {
  private static final String INVALID = "Error validating access token: ";

  private TokenErrors() {}

  static GraphException missing() {
    return of(104, "An access token is required to request this resource.");
  }

  static GraphException missingForMe() {
    return of(
        2500, "An active access token must be used to query information about the current user.");
  }

  static GraphException unreadable() {
    return of(190, "Invalid OAuth access token - Cannot parse access token");
  }

  static GraphException expired(AccessToken token, Instant now) {
    return dead(
        "Session has expired on %s. The current time is %s."
            .formatted(GraphTime.sentence(token.lifetime().expiresAt()), GraphTime.sentence(now)));
  }

  static GraphException ended(Grant.End end, String appId) {
    return dead(
        switch (end) {
          case REVOKED -> "The user has not authorized application " + appId + ".";
          case PASSWORD_CHANGED ->
              "The session has been invalidated because the user changed their password or Facebook"
                  + " has changed the session for security reasons.";
        });
  }

  static GraphException notPermitted() {
    return new GraphException(
        GraphError.of(
            403,
            GraphError.OAUTH,
            10,
            "(#10) Application does not have permission for this action"));
  }

  private static GraphException dead(String reason) {
    return new GraphException(GraphError.oauth(190, INVALID + reason).withSubcode(0));
  }

  private static GraphException of(int code, String message) {
    return new GraphException(GraphError.oauth(code, message));
  }
}
