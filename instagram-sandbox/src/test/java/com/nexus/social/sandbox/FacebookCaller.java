package com.nexus.social.sandbox;

import java.net.URI;
import java.net.http.HttpRequest;

/** A client of graph.facebook.com. */
final class FacebookCaller {
  static final String PERSON = "10215241773831025";
  static final String COFFEE_PAGE = "134895793791914";
  static final String MIRA_PAGE = "209871446025713";
  static final String UNLINKED_PAGE = "318402957716620";
  static final String ROASTERY_PAGE = "412237718840951";
  static final String CERAMICS_PAGE = "487719034462108";
  static final String GROUP = "506718293344105";
  static final String ROASTERY = "17841460128837715";
  static final String CERAMICS = "17841418863300942";

  /** All that reading, publishing and measuring take. */
  static final String[] SCOPES = {
    "instagram_basic",
    "instagram_content_publish",
    "instagram_manage_insights",
    "pages_show_list",
    "pages_read_engagement",
    "business_management"
  };

  private final RunningSandbox sandbox;

  FacebookCaller(RunningSandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** A long-lived token of the person for everything. */
  String token() {
    return sandbox.control().issueFacebookToken(SCOPES);
  }

  String pageToken(String pageId) {
    return sandbox.control().issuePageToken(pageId, SCOPES);
  }

  URI graph() {
    return sandbox.running().hosts().graph();
  }

  Answer get(String token, String path, String... parameters) {
    return sandbox
        .http()
        .send(
            HttpRequest.newBuilder(HttpCaller.uri(graph(), "/v26.0" + path, parameters))
                .header("Authorization", "Bearer " + token));
  }

  Answer post(String token, String path, String... parameters) {
    return sandbox
        .http()
        .send(
            HttpRequest.newBuilder(HttpCaller.uri(graph(), "/v26.0" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(HttpCaller.form(parameters))));
  }

  Answer delete(String token, String path) {
    return sandbox
        .http()
        .send(
            HttpRequest.newBuilder(HttpCaller.uri(graph(), "/v26.0" + path))
                .header("Authorization", "Bearer " + token)
                .DELETE());
  }
}
