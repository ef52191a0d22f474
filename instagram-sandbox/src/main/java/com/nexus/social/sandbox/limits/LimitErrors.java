package com.nexus.social.sandbox.limits;

import com.nexus.social.sandbox.wire.GraphError;

/** Too many calls: developers' pages graph-api/overview/rate-limiting and error-handling. */
final class LimitErrors {
  private LimitErrors() {}

  static GraphError instagram() {
    return useCase(80002, "Instagram");
  }

  static GraphError page() {
    return useCase(80001, "Page");
  }

  static GraphError pageByPerson() {
    return of(400, 32, "Page request limit reached");
  }

  static GraphError app() {
    return of(403, 4, "Application request limit reached").asTransient();
  }

  static GraphError user() {
    return of(400, 17, "User request limit reached").withSubcode(2446079);
  }

  static GraphError burst() {
    return of(400, 613, "Calls to this api have exceeded the rate limit.");
  }

  private static GraphError useCase(int code, String kind) {
    return of(
        400,
        code,
        "There have been too many calls to this %s account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting."
            .formatted(kind));
  }

  private static GraphError of(int status, int code, String message) {
    return GraphError.of(status, GraphError.OAUTH, code, "(#" + code + ") " + message);
  }
}
