package com.nexus.social.sandbox;

/**
 * An account that has let the app in.
 *
 * @param id for paths
 * @param token a long-lived one of Instagram Login
 */
public record ConnectedAccount(String id, String username, String token) {
  /** Without the token. */
  @Override
  public String toString() {
    return "ConnectedAccount[" + id + " " + username + "]";
  }
}
