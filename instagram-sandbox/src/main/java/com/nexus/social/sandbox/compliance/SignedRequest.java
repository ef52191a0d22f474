package com.nexus.social.sandbox.compliance;

import com.nexus.social.sandbox.wire.Hmac;
import com.nexus.social.sandbox.wire.MetaJson;
import java.time.Instant;
import java.util.Base64;

/**
 * The parameter signed_request: the signature of the payload as it is sent, a dot, the payload.
 * Developers' page data-deletion-callback.
 */
final class SignedRequest {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private SignedRequest() {}

  static String of(String userId, Instant issuedAt, String secret) {
    byte[] json =
        MetaJson.bytes(
            MetaJson.object()
                .put("algorithm", "HMAC-SHA256")
                .put("issued_at", issuedAt.getEpochSecond())
                .put("user_id", userId));
    String payload = ENCODER.encodeToString(json);
    return ENCODER.encodeToString(Hmac.sha256(secret, payload)) + "." + payload;
  }
}
