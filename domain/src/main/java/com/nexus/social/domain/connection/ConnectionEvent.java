package com.nexus.social.domain.connection;

import java.time.Instant;

/**
 * What happened to a connection.
 *
 * @param sequence its place among the connection's events, counted from 1 without gaps
 * @param at when
 * @param kind what
 * @param by who
 * @param message why, for people
 */
public record ConnectionEvent(long sequence, Instant at, Kind kind, Actor by, String message) {
  /** The kinds of events. */
  public enum Kind {
    /** The account was connected, or connected again. */
    CONNECTED,
    /** The token was renewed, or found not to need it. */
    RENEWED,
    /** The token was not renewed; that will be tried again. */
    RENEWAL_FAILED,
    /** The tokens are of no use any more. */
    REAUTHORIZATION_REQUIRED,
    /** Somebody ended the connection. */
    DISCONNECTED
  }
}
