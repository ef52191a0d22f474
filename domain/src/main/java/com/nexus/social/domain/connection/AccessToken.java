package com.nexus.social.domain.connection;

/**
 * A platform's access token in the clear. It lives in memory only, between the vault and the
 * platform, and does not print.
 *
 * @param value the secret
 */
public record AccessToken(String value) {
  public AccessToken {
    if (value.isBlank()) {
      throw new IllegalArgumentException("An access token cannot be blank");
    }
  }

  @Override
  public String toString() {
    return "AccessToken[redacted]";
  }
}
