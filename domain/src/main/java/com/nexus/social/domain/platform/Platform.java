package com.nexus.social.domain.platform;

/**
 * A social platform.
 *
 * @param name its name in lower case, such as "instagram"; stored with all that belongs to the
 *     platform
 */
public record Platform(String name) {
  public Platform {
    if (!name.matches("[a-z][a-z0-9_]{0,29}")) {
      throw new IllegalArgumentException("Not the name of a platform: " + name);
    }
  }
}
