package com.nexus.social.adapter.out.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nexus.social.application.port.out.PlatformCallbacks;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Reads what Meta sends when a person removes the app or asks for the deletion of their data: the
 * signature of the payload as it was sent, a dot, the payload.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/development/create-an-app/app-dashboard/data-deletion-callback">Data
 *     deletion callback</a>
 */
final class SignedRequests implements PlatformCallbacks {
  private static final String ALGORITHM = "HMAC-SHA256";

  private final List<String> secrets;
  private final ObjectMapper json;

  /**
   * Makes a reader.
   *
   * @param secrets each by which Meta may have signed: the two logins have one each, and it may be
   *     that one was replaced a moment ago
   */
  SignedRequests(List<String> secrets, ObjectMapper json) {
    this.secrets = List.copyOf(secrets);
    this.json = json;
  }

  @Override
  public Callback read(String signed) {
    int dot = signed.indexOf('.');
    if (dot < 0) {
      throw new NotAuthenticException("The request has no dot between signature and payload.");
    }
    String payload = signed.substring(dot + 1);
    if (!isSigned(payload, decoded("signature", signed.substring(0, dot)))) {
      throw new NotAuthenticException("The signature was made with no secret of this app.");
    }
    JsonNode content = tree(decoded("payload", payload));
    if (!ALGORITHM.equalsIgnoreCase(content.path("algorithm").asText())) {
      throw new NotAuthenticException("The request does not name %s.".formatted(ALGORITHM));
    }
    return new Callback(subject(content), issuedAt(content));
  }

  /** Takes the same time whatever the signature, and whichever secret it was made with. */
  private boolean isSigned(String payload, byte[] signature) {
    boolean signed = false;
    for (String secret : secrets) {
      signed |= MessageDigest.isEqual(Hmac.sha256(secret, payload), signature);
    }
    return signed;
  }

  private static byte[] decoded(String part, String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new NotAuthenticException("The %s is not base64url.".formatted(part));
    }
  }

  private JsonNode tree(byte[] payload) {
    try {
      JsonNode tree = json.readTree(payload);
      if (tree != null && tree.isObject()) {
        return tree;
      }
    } catch (IOException e) {
      // Jackson's message quotes what was sent.
    }
    throw new NotAuthenticException("The payload is not a JSON object.");
  }

  /** Meta shows it as text; larger ones than a double holds have been seen as numbers. */
  private static String subject(JsonNode content) {
    JsonNode id = content.path("user_id");
    String subject = id.isTextual() || id.isIntegralNumber() ? id.asText() : "";
    if (!subject.matches("[A-Za-z0-9_-]+")) {
      throw new NotAuthenticException("The payload names no person.");
    }
    return subject;
  }

  private static Instant issuedAt(JsonNode content) {
    JsonNode seconds = content.path("issued_at");
    boolean usable =
        seconds.isIntegralNumber()
            && seconds.canConvertToLong()
            && seconds.asLong() > 0
            && seconds.asLong() <= Instant.MAX.getEpochSecond();
    if (!usable) {
      throw new NotAuthenticException("The payload does not say when it was issued.");
    }
    return Instant.ofEpochSecond(seconds.asLong());
  }
}
