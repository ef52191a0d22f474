package com.nexus.social.sandbox.world;

/**
 * An account on Instagram.
 *
 * @param id the id to be used in paths ({@code user_id} of {@code /me}), 17841…
 * @param appScopedId the account as one app knows it ({@code id} of {@code /me})
 */
public record InstagramAccount(
    String id, String appScopedId, String username, String name, AccountType type, Profile profile)
    implements Entity {

  /**
   * What the account shows about itself.
   *
   * @param picture the file name of the picture under {@code /sandbox/media/}
   */
  public record Profile(
      String biography, String website, String picture, long followers, long follows) {}

  public InstagramAccount withType(AccountType type) {
    return new InstagramAccount(id, appScopedId, username, name, type, profile);
  }
}
