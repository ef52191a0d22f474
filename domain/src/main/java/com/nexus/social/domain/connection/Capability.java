package com.nexus.social.domain.connection;

/** What a connection can be used for. */
public enum Capability {
  /** To publish to the account. */
  PUBLISH,
  /** To read what the account and its posts achieved. */
  READ_INSIGHTS
}
