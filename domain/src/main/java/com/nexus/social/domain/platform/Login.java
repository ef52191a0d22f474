package com.nexus.social.domain.platform;

/**
 * One of the ways by which a platform lets people authorise an app.
 *
 * @param name its name in lower case, such as "facebook"; stored with what was granted by it
 */
public record Login(String name) {
  public Login {
    if (!name.matches("[a-z][a-z0-9_]{0,29}")) {
      throw new IllegalArgumentException("Not the name of a login: " + name);
    }
  }
}
