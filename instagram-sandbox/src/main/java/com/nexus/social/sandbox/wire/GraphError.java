package com.nexus.social.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** An error of the Graph API, and the HTTP status it travels with. */
public record GraphError(int status, String type, int code, String message, Details details) {
  public static final String OAUTH = "OAuthException";
  public static final String METHOD = "GraphMethodException";
  public static final String INSTAGRAM = "IGApiException";
  public static final String BATCH = "GraphBatchException";

  /** The error of a batch that could not be read has neither a code nor a trace. */
  private static final int NO_CODE = 0;

  /**
   * The optional members of the envelope.
   *
   * @param userTitle in the language of the person, as the next one
   * @param data whatever else there is to say
   */
  public record Details(
      @Nullable Integer subcode,
      @Nullable Boolean isTransient,
      @Nullable String userTitle,
      @Nullable String userMessage,
      @Nullable JsonNode data) {
    static final Details NONE = new Details(null, null, null, null, null);

    Details withSubcode(int subcode) {
      return new Details(subcode, isTransient, userTitle, userMessage, data);
    }

    Details asTransient() {
      return new Details(subcode, true, userTitle, userMessage, data);
    }
  }

  public static GraphError of(int status, String type, int code, String message) {
    return new GraphError(status, type, code, message, Details.NONE);
  }

  public static GraphError oauth(int code, String message) {
    return of(400, OAUTH, code, message);
  }

  public static GraphError batch(String message) {
    return of(400, BATCH, NO_CODE, message);
  }

  /** With the members that errors of publishing carry: never transient, and words for a person. */
  public static GraphError publishing(
      int code, int subcode, String message, String userTitle, String userMessage) {
    return new GraphError(
        400, OAUTH, code, message, new Details(subcode, false, userTitle, userMessage, null));
  }

  public GraphError withSubcode(int subcode) {
    return new GraphError(status, type, code, message, details.withSubcode(subcode));
  }

  public GraphError asTransient() {
    return new GraphError(status, type, code, message, details.asTransient());
  }

  /** Subcodes 36007 to 36009: a code of the login was not exchanged. */
  private boolean isOfACode() {
    return details.subcode() != null && details.subcode() / 10 == 3600;
  }

  public ObjectNode envelope(String traceId) {
    ObjectNode envelope = MetaJson.object();
    ObjectNode error = envelope.putObject("error");
    error.put("message", message).put("type", type);
    if (code != NO_CODE) error.put("code", code);
    if (details.subcode() != null) error.put("error_subcode", details.subcode());
    if (details.isTransient() != null) error.put("is_transient", details.isTransient());
    if (details.userTitle() != null) error.put("error_user_title", details.userTitle());
    if (details.userMessage() != null) error.put("error_user_msg", details.userMessage());
    if (details.data() != null) error.set("error_data", details.data());
    if (code != NO_CODE) error.put("fbtrace_id", traceId);
    return envelope;
  }

  /** What the header WWW-Authenticate says of this error, if it is one of authentication. */
  public @Nullable String challenge() {
    String problem =
        switch (code) {
          case 102, 190 -> "invalid_token";
          case 100 -> isOfACode() ? "invalid_code" : null;
          case 104, 2500 -> "invalid_request";
          case 3, 10, 200 -> "insufficient_scope";
          default -> null;
        };
    return problem == null
        ? null
        : "OAuth \"Facebook Platform\" \"" + problem + "\" \"" + message + "\"";
  }
}
