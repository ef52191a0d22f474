package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.Hmac;
import com.nexus.social.sandbox.wire.Params;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The proof that a caller has the app's secret: developers' page secure-requests. */
final class AppSecretProof {
  private AppSecretProof() {}

  static String of(String token, String secret) {
    return HexFormat.of().formatHex(Hmac.sha256(secret, token));
  }

  /** A proof that was sent must be right, required or not. */
  static void check(Params params, String token, String secret, boolean required) {
    String proof = params.text(Call.APP_SECRET_PROOF);
    if (proof == null) {
      if (required) throw refusal("API calls from the server require an appsecret_proof argument");
      return;
    }
    boolean right =
        MessageDigest.isEqual(
            proof.getBytes(StandardCharsets.UTF_8),
            of(token, secret).getBytes(StandardCharsets.UTF_8));
    if (!right) throw refusal("Invalid appsecret_proof provided in the API argument");
  }

  private static GraphException refusal(String message) {
    return new GraphException(GraphError.of(400, GraphError.METHOD, 100, message));
  }
}
