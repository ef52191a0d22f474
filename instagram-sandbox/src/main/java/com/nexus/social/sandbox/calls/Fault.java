package com.nexus.social.sandbox.calls;

import com.nexus.social.sandbox.wire.GraphError;
import java.time.Duration;

/** Something that goes wrong with a call. */
public sealed interface Fault {
  /** The call goes on, later: after so much of real time. */
  record Delay(Duration duration) implements Fault {}

  /** The connection is closed without a reply. */
  record Drop() implements Fault {}

  /**
   * The connection is closed without a reply, and the call takes effect nevertheless: so much later
   * by the sandbox's time. Only before the effect.
   */
  record Late(Duration after) implements Fault {}

  /**
   * The connection is closed after so many bytes of the request's body; an upload keeps them. Only
   * before the effect.
   */
  record BreakUpload(long after) implements Fault {}

  /** The first half of the true reply, then the connection is closed. Only after the effect. */
  record HalfBody() implements Fault {}

  /** Another reply: whatever status, type and text, HTML too. */
  record Respond(int status, String contentType, String body) implements Fault {}

  /** An error of the Graph API, such as a throttle. */
  record Refuse(GraphError error) implements Fault {}

  /** What Meta says when an account was called too often. */
  static Fault throttle() {
    return new Refuse(
        GraphError.oauth(
            80002,
            "(#80002) There have been too many calls to this Instagram account. Wait a bit and try"
                + " again. For more info, please refer to"
                + " https://developers.facebook.com/docs/graph-api/overview/rate-limiting."));
  }

  /** What a broken proxy in front of Meta says. */
  static Fault html(int status) {
    return new Respond(
        status,
        "text/html; charset=utf-8",
        "<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Sorry, something went"
            + " wrong.</h1></body></html>");
  }
}
