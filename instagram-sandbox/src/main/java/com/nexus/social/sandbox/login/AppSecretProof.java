package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.Hmac;
import com.nexus.social.sandbox.wire.Params;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** The proof that a caller has the app's secret: developers' page secure-requests. */
final class AppSecretProof {
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private AppSecretProof() {}

  static String of(String token, String secret) {
    return HexFormat.of().formatHex(Hmac.sha256(secret, token));
  }

  /**
   * A proof that was sent must be right, required or not. One that says when it was made is of the
   * token and the time, and too old after five minutes: UNVERIFIED.
   */
  static void check(Params params, String token, String secret, boolean required, Instant now) {
    String proof = params.text(Call.APP_SECRET_PROOF);
    if (proof == null) {
      if (required) throw refusal("API calls from the server require an appsecret_proof argument");
      return;
    }
    Long time = params.number(Call.APP_SECRET_PROOF_TIME);
    String proven = time == null ? token : token + "|" + time;
    boolean right =
        MessageDigest.isEqual(
            proof.getBytes(StandardCharsets.UTF_8),
            of(proven, secret).getBytes(StandardCharsets.UTF_8));
    boolean old = time != null && now.isAfter(Instant.ofEpochSecond(time).plus(LIFETIME));
    if (!right || old) throw refusal("Invalid appsecret_proof provided in the API argument");
  }

  private static GraphException refusal(String message) {
    return new GraphException(GraphError.of(400, GraphError.METHOD, 100, message));
  }
}
