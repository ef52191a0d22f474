package com.nexus.social.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.world.Grant;
import java.util.List;
import java.util.function.Consumer;

/** Tokens, what they rest on, and what the app was told, over HTTP. */
final class AccessOperations {
  private final SandboxControl control;

  AccessOperations(SandboxControl control) {
    this.control = control;
  }

  /** In these paths, id is an Instagram account for Instagram Login, or the person for Facebook. */
  List<Operation> all() {
    return List.of(
        new Operation(
            "POST",
            "/tokens",
            "scopes, and account (Instagram Login), page, or neither (Facebook Login)",
            "A long-lived token without the dialog.",
            this::issue),
        new Operation(
            "POST",
            "/tokens/expire",
            "token",
            "The token is past its end.",
            given -> done(() -> control.expireToken(given.text("token")))),
        new Operation(
            "GET",
            "/grants",
            "",
            "What accounts and people allow the app.",
            _ -> ControlJson.list(control.grants(), ControlJson::grant)),
        onGrant(
            "revoke",
            "",
            "Removes the app: every token dies, and the app is told.",
            given -> control.revoke(given.id())),
        onGrant(
            "change-password",
            "",
            "Every token dies.",
            given -> control.changePassword(given.id())),
        onGrant(
            "hold",
            "hold: checkpoint or unconfirmed",
            "No token works until release.",
            given -> control.hold(given.id(), given.oneOf(Grant.Hold.class, "hold"))),
        onGrant("release", "", "Tokens work again.", given -> control.release(given.id())),
        onGrant(
            "remove-permission",
            "scope",
            "Takes one permission back.",
            given -> control.removePermission(given.id(), given.text("scope"))),
        new Operation(
            "POST",
            "/grants/{id}/request-data-deletion",
            "",
            "Asks the app to delete what it knows, after revoke.",
            given -> ControlJson.callback(control.requestDataDeletion(given.id()))),
        new Operation(
            "GET",
            "/callbacks",
            "",
            "What the app was told, and how it answered.",
            _ -> ControlJson.list(control.callbacks(), ControlJson::callback)));
  }

  private static Operation onGrant(
      String verb, String parameters, String purpose, Consumer<Given> work) {
    return new Operation(
        "POST",
        "/grants/{id}/" + verb,
        parameters,
        purpose,
        given -> done(() -> work.accept(given)));
  }

  private static JsonNode done(Runnable work) {
    work.run();
    return ControlJson.done();
  }

  private JsonNode issue(Given given) {
    String[] scopes = given.list("scopes").toArray(String[]::new);
    String token;
    if (given.has("account")) token = control.issueToken(given.text("account"), scopes);
    else if (given.has("page")) token = control.issuePageToken(given.text("page"), scopes);
    else token = control.issueFacebookToken(scopes);
    return ControlJson.entry("token", token);
  }
}
