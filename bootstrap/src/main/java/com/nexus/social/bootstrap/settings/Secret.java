package com.nexus.social.bootstrap.settings;

/**
 * A value that must not be seen; it does not print.
 *
 * @param value the secret
 */
public record Secret(String value) {
  @Override
  public String toString() {
    return "Secret[redacted]";
  }
}
