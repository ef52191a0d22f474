package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.domain.failure.PlatformFault;
import java.util.Optional;

/**
 * What Meta says of a failed call. It is read leniently: whatever is missing, or not of the type
 * that it should be, counts as not said.
 *
 * @param fault the error in Meta's words
 * @param passing whether Meta says that the same call may succeed later
 */
record ErrorBody(PlatformFault fault, boolean passing) {
  /** Longer messages are cut: they are stored, and shown to people. */
  private static final int LONGEST_TEXT = 1_000;

  /**
   * The error in an answer; empty if there is none, in particular if it is an answer proper.
   *
   * @param secrets what was sent: Meta repeats a malformed token in its message
   */
  static Optional<ErrorBody> in(JsonNode answer, Secrets secrets) {
    if (answer.path("error").isObject()) {
      return Optional.of(ofGraph(answer.path("error"), secrets));
    }
    if (answer.has("error_type") || answer.has("error_message")) {
      return Optional.of(ofLogin(answer, secrets));
    }
    return Optional.empty();
  }

  /**
   * The inside of the envelope of the Graph API: {@code
   * {"error":{"message":…,"code":…,"error_subcode":…,"fbtrace_id":…}}}. Who asks about a token is
   * told its "subcode".
   */
  static ErrorBody ofGraph(JsonNode error, Secrets secrets) {
    String message = error.path("message").asText();
    String forPeople = error.path("error_user_msg").asText();
    PlatformFault fault =
        new PlatformFault(
            error.path("code").asInt(),
            error.path("error_subcode").asInt(error.path("subcode").asInt()),
            cut(secrets.redacted(forPeople.isBlank() ? message : message + " (" + forPeople + ")")),
            cut(error.path("fbtrace_id").asText()));
    return new ErrorBody(fault, error.path("is_transient").asBoolean());
  }

  /** The envelope of api.instagram.com: {@code {"error_type":…,"code":400,"error_message":…}}. */
  private static ErrorBody ofLogin(JsonNode answer, Secrets secrets) {
    PlatformFault fault =
        new PlatformFault(
            answer.path("code").asInt(),
            0,
            cut(secrets.redacted(answer.path("error_message").asText())),
            "");
    return new ErrorBody(fault, false);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
