package com.nexus.social.domain.connection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * The {@code state} of an OAuth round trip: 256 random bits that tie the browser's return to the
 * attempt it belongs to.
 *
 * @param value the secret, URL-safe
 */
public record OAuthState(String value) {
  /** A fresh one. {@code random} must be cryptographically strong. */
  public static OAuthState random(RandomGenerator random) {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    return new OAuthState(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** What is stored of it: whoever reads the database cannot finish somebody's round trip. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "OAuthState[redacted]";
  }
}
