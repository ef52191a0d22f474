package com.nexus.social.sandbox.publishing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Reply;
import java.nio.charset.StandardCharsets;

/**
 * What the upload host says. Its errors have an envelope of their own; types and words are those of
 * developers.facebook.com/docs/video-api/guides/reels-publishing, where the same host serves Pages.
 */
final class UploadReplies {
  private static final String PROCESSING = "ProcessingFailedError";

  private UploadReplies() {}

  static Reply done() {
    return Reply.json(MetaJson.object().put("success", true).put("message", "Upload successful."));
  }

  /** Bytes are missing; those that came are kept. */
  static Reply partial() {
    return refusal(
        206, true, "PartialRequestError", "Partial request (did not match length of file)");
  }

  static Reply wrongOffset() {
    return refusal(412, true, "OffsetInvalidError", "Request starting offset is invalid");
  }

  static Reply unauthorized() {
    return refusal(400, false, PROCESSING, failure("unauthorized user request"));
  }

  /** The container wants no bytes, or no more. */
  static Reply failed() {
    return refusal(400, false, PROCESSING, "Request processing failed");
  }

  /** Another call is still sending. */
  static Reply busy() {
    return refusal(400, true, PROCESSING, "Request processing failed");
  }

  static Reply notFetched(GraphError error) {
    String userMessage = error.details().userMessage();
    return refusal(
        400, false, PROCESSING, failure(userMessage == null ? error.message() : userMessage));
  }

  private static String failure(String message) {
    ObjectNode json = MetaJson.object().put("success", false);
    json.putObject("error").put("message", message);
    return new String(MetaJson.bytes(json), StandardCharsets.UTF_8);
  }

  private static Reply refusal(int status, boolean retriable, String type, String message) {
    ObjectNode json = MetaJson.object();
    json.putObject("debug_info")
        .put("retriable", retriable)
        .put("type", type)
        .put("message", message);
    return Reply.json(status, json);
  }
}
