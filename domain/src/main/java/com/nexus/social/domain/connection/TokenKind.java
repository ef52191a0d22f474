package com.nexus.social.domain.connection;

/** What a stored token is for. */
public enum TokenKind {
  /** The person's token: the one that is renewed. */
  USER,
  /**
   * A token for the account itself, which some platforms give to whoever holds a person's token.
   */
  ACCOUNT
}
