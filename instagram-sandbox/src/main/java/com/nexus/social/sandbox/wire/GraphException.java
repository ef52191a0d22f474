package com.nexus.social.sandbox.wire;

/** Ends a call with an error of the Graph API. */
public final class GraphException extends RuntimeException {
  private final transient GraphError error;

  public GraphException(GraphError error) {
    super(error.code() + ": " + error.message(), null, false, false);
    this.error = error;
  }

  public GraphError error() {
    return error;
  }
}
