package com.nexus.social.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A client that sends batches to graph.facebook.com, and what it has posted there before. */
final class BatchCaller {
  private final RunningSandbox sandbox;
  private final FacebookCaller facebook;

  BatchCaller(RunningSandbox sandbox) {
    this.sandbox = sandbox;
    this.facebook = new FacebookCaller(sandbox);
  }

  FacebookCaller facebook() {
    return facebook;
  }

  /** All that reading comments takes, too. */
  String token() {
    List<String> scopes = new ArrayList<>(List.of(FacebookCaller.SCOPES));
    scopes.add("instagram_manage_comments");
    return sandbox.control().issueFacebookToken(scopes.toArray(String[]::new));
  }

  /** Without the headers of the operations. */
  Answer send(String token, String operations, String... more) {
    String[] withoutHeaders = MediaSteps.with("include_headers", "false", more);
    return facebook.post(token, "/", MediaSteps.with("batch", operations, withoutHeaders));
  }

  static String get(String url) {
    return "{\"method\":\"GET\",\"relative_url\":\"" + url + "\"}";
  }

  static String batch(String... operations) {
    return "[" + String.join(",", operations) + "]";
  }

  /** What an operation answered, from the text in which it stands. */
  static JsonNode body(JsonNode answers, int index) {
    return Answer.parse(answers.get(index).get("body").asText());
  }
}
