package com.nexus.social.sandbox.calls;

import java.time.Instant;

/**
 * The most calls about an account that ever came within one window.
 *
 * @param from when the first of them came
 * @param until when the last of them came
 */
public record Peak(String accountId, long calls, Instant from, Instant until) {}
