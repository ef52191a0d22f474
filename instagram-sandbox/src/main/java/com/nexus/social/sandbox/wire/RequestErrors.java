package com.nexus.social.sandbox.wire;

/** Errors that any call may meet, whatever it is about. */
public final class RequestErrors {
  private static final String DOCUMENTATION =
      "Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api";

  private RequestErrors() {}

  /** Deleted, foreign, never there or not permitted: Meta does not say which. */
  public static GraphException unknownObject(String method, String id) {
    String message =
        "Unsupported %s request. Object with ID '%s' does not exist, cannot be loaded due to missing permissions, or does not support this operation. %s"
            .formatted(method.toLowerCase(java.util.Locale.ROOT), id, DOCUMENTATION);
    return new GraphException(GraphError.of(400, GraphError.METHOD, 100, message).withSubcode(33));
  }

  public static GraphException unknownAlias(String alias) {
    return new GraphException(
        GraphError.of(
            404,
            GraphError.OAUTH,
            803,
            "(#803) Some of the aliases you requested do not exist: " + alias));
  }

  public static GraphException unknownPath(String rest) {
    return new GraphException(GraphError.oauth(2500, "Unknown path components: " + rest));
  }

  public static GraphException unknownField(String field, String nodeType) {
    return invalidParameter(
        "Tried accessing nonexisting field (%s) on node type (%s)".formatted(field, nodeType));
  }

  public static GraphException noSubfields(String field) {
    return new GraphException(GraphError.oauth(2500, "Subfields are not supported by " + field));
  }

  public static GraphException emptyIdentifier() {
    return new GraphException(GraphError.oauth(2500, "Cannot specify an empty identifier"));
  }

  public static GraphException invalidParameter(String message) {
    return new GraphException(GraphError.oauth(100, "(#100) " + message));
  }

  public static GraphException unreadableBody() {
    return new GraphException(
        GraphError.oauth(100, "(#100) The request body could not be read in its content type"));
  }

  /** A fault of the sandbox itself, dressed as Meta dresses its own. */
  public static GraphError unknown() {
    return GraphError.of(500, GraphError.OAUTH, 1, "An unknown error has occurred.").asTransient();
  }
}
