package com.nexus.social.sandbox.compliance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.wire.Hmac;
import com.nexus.social.sandbox.wire.MetaJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * The parameter signed_request: the signature of the payload as it is sent, a dot, the payload.
 * Developers' page data-deletion-callback.
 */
final class SignedRequest {
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private SignedRequest() {}

  static String of(SentCallback.Kind kind, String userId, Instant issuedAt, String secret) {
    ObjectNode json = MetaJson.object().put("algorithm", "HMAC-SHA256");
    // The page shows it of deletions; of removals it was not seen.
    if (kind == SentCallback.Kind.DATA_DELETION) {
      json.put("expires", issuedAt.plus(LIFETIME).getEpochSecond());
    }
    json.put("issued_at", issuedAt.getEpochSecond()).put("user_id", userId);
    String payload = ENCODER.encodeToString(MetaJson.bytes(json));
    return ENCODER.encodeToString(Hmac.sha256(secret, payload)) + "." + payload;
  }
}
