package com.nexus.social.domain.connection;

/**
 * A change of a connection and the event that it is, to be stored together or not at all.
 *
 * @param after the connection after it
 * @param kind what happened
 * @param by who made it happen
 * @param message why, for people
 */
public record ConnectionChange(
    Connection after, ConnectionEvent.Kind kind, Actor by, String message) {}
