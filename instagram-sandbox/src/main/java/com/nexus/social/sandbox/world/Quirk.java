package com.nexus.social.sandbox.world;

/**
 * A way in which the logins answer that Meta's pages, or captured answers, show beside the usual
 * one: a client must live with each of them.
 */
public enum Quirk {
  /** The code exchange of Instagram Login answers in {@code data[0]}. */
  NESTED_EXCHANGE,
  /** Its {@code user_id} is a string, not a number. */
  TEXT_USER_ID,
  /** Its {@code permissions} are one string with commas, not a list. */
  TEXT_PERMISSIONS,
  /** {@code /me} of Instagram Login answers in {@code data[0]}. */
  NESTED_ME,
  /** A token of Instagram Login that is refreshed lives longer under its old name. */
  SAME_TOKEN_REFRESHED,
  /** No token comes with {@code expires_in}. */
  NO_EXPIRES_IN,
  /** A long-lived token of Facebook, exchanged again, gets no longer life. */
  UNMOVED_EXPIRY
}
