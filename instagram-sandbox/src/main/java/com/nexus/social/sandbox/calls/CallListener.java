package com.nexus.social.sandbox.calls;

/**
 * Told of a call at a moment, on the thread that serves it: the call goes no further until this
 * returns. What it throws fails the call as an error of the server.
 */
@FunctionalInterface
public interface CallListener {
  void on(RecordedCall call);
}
