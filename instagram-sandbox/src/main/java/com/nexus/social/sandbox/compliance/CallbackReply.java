package com.nexus.social.sandbox.compliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.compliance.SentCallback.Outcome;
import com.nexus.social.sandbox.wire.MetaJson;
import java.net.URI;

/** Whether an app answered a callback as it must. */
final class CallbackReply {
  private CallbackReply() {}

  static Outcome judge(SentCallback.Kind kind, int status, String body) {
    if (status != 200) return new Outcome.Failed("It answered with status " + status);
    return switch (kind) {
      case DEAUTHORIZE -> new Outcome.Accepted();
      case DATA_DELETION -> deletion(body);
    };
  }

  private static Outcome deletion(String body) {
    JsonNode json;
    try {
      json = MetaJson.parse(body);
    } catch (JsonProcessingException _) {
      return new Outcome.Failed("Its answer is not JSON");
    }
    String code = json.path("confirmation_code").asText();
    if (!code.matches("[A-Za-z0-9]+")) {
      return new Outcome.Failed("Its confirmation_code is not made of letters and digits");
    }
    String url = json.path("url").asText();
    return url.matches("https?://[^\\s]+")
        ? new Outcome.Confirmed(URI.create(url), code)
        : new Outcome.Failed("Its url is not the address of a page");
  }
}
