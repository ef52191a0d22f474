package com.nexus.social.domain.failure;

/**
 * An error in the platform's own words, kept for its support and for those who know its
 * documentation.
 *
 * @param code the platform's error code
 * @param subcode its finer code, 0 when it gave none
 * @param message its message
 * @param traceId its id of the failed call; may be empty
 */
public record PlatformFault(int code, int subcode, String message, String traceId) {}
