package com.nexus.social.sandbox.world;

/** What a token may be used for and exchanged into. */
public enum TokenKind {
  INSTAGRAM_SHORT_LIVED(Login.INSTAGRAM),
  INSTAGRAM_LONG_LIVED(Login.INSTAGRAM),
  FACEBOOK_SHORT_LIVED(Login.FACEBOOK),
  FACEBOOK_LONG_LIVED(Login.FACEBOOK),
  /** Acts for a Page in the name of the person who let the app in. */
  FACEBOOK_PAGE(Login.FACEBOOK),
  /** Acts for a business and never ends; from a dialog whose configuration says so. */
  FACEBOOK_SYSTEM_USER(Login.FACEBOOK);

  private final Login login;

  TokenKind(Login login) {
    this.login = login;
  }

  public Login login() {
    return login;
  }
}
