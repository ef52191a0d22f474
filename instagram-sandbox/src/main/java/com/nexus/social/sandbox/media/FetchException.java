package com.nexus.social.sandbox.media;

/** Nothing came from an address, or not the right thing. */
final class FetchException extends Exception {
  private final Reason reason;

  enum Reason {
    NOT_THERE,
    TOO_SLOW,
    TOO_LARGE
  }

  FetchException(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
