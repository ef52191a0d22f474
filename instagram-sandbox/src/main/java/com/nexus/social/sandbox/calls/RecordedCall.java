package com.nexus.social.sandbox.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as Instagram's side saw it.
 *
 * @param sequence counts all calls, in the order of their arrival
 * @param at when it arrived, by the sandbox's time
 * @param accountId whose account it was about, where that is known
 * @param status of the reply; 0 as long as, or because, none was sent
 */
public record RecordedCall(
    long sequence,
    Instant at,
    CallKind kind,
    Request request,
    @Nullable String accountId,
    int status) {
  /** What was asked of which of Meta's hosts; without the query, which holds secrets. */
  public record Request(String method, String host, String path) {
    @Override
    public String toString() {
      return method + " " + host + path;
    }
  }

  public String method() {
    return request.method();
  }

  public String host() {
    return request.host();
  }

  public String path() {
    return request.path();
  }
}
