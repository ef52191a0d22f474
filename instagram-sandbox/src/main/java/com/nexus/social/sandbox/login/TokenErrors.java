package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.GraphTime;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.Login;
import java.time.Instant;

/**
 * Why a token was not accepted. The subcodes are those of graph.facebook.com (developers' page
 * error-handling); graph.instagram.com says 0 for every reason.
 */
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

  /** It looks like one, and is none. */
  static GraphException undecryptable() {
    return of(190, "The access token could not be decrypted");
  }

  static GraphException expired(AccessToken token, Instant end, Instant now) {
    return dead(
        token.login(),
        463,
        "Session has expired on %s. The current time is %s."
            .formatted(GraphTime.sentence(end), GraphTime.sentence(now)));
  }

  static GraphException ended(Login login, Grant.End end, String appId) {
    return switch (end) {
      case REVOKED -> dead(login, 458, "The user has not authorized application " + appId + ".");
      case PASSWORD_CHANGED ->
          dead(
              login,
              460,
              "The session has been invalidated because the user changed their password or Facebook"
                  + " has changed the session for security reasons.");
    };
  }

  static GraphException held(Login login, Grant.Hold hold) {
    return switch (hold) {
      case CHECKPOINT ->
          dead(
              login,
              459,
              "You cannot access the app till you log in to www.facebook.com and follow the"
                  + " instructions given.");
      case UNCONFIRMED ->
          dead(
              login,
              464,
              "Sessions for the user are not allowed because the user is not a confirmed user.");
    };
  }

  static GraphException notPermitted() {
    return forbidden(10, "Application does not have permission for this action");
  }

  static GraphException notProfessional() {
    return forbidden(10, "The user is not an Instagram Business");
  }

  static GraphException roleTooSmall() {
    return forbidden(
        200,
        "User does not have sufficient administrative permission for this action on this page");
  }

  static GraphException businessNotPermitted() {
    return forbidden(200, "Requires business_management permission");
  }

  static GraphException permissionsError() {
    return forbidden(200, "Permissions error");
  }

  private static GraphException forbidden(int code, String message) {
    return new GraphException(
        GraphError.of(403, GraphError.OAUTH, code, "(#" + code + ") " + message));
  }

  private static GraphException dead(Login login, int subcode, String reason) {
    int said =
        switch (login) {
          case FACEBOOK -> subcode;
          case INSTAGRAM -> 0;
        };
    return new GraphException(GraphError.oauth(190, INVALID + reason).withSubcode(said));
  }

  private static GraphException of(int code, String message) {
    return new GraphException(GraphError.oauth(code, message));
  }
}
