package com.nexus.social.sandbox.world;

import java.time.Instant;

/**
 * A post that is no longer there. What it used of the quota stays used.
 *
 * @param id of the post
 */
public record DeletedPost(String id, Instant at) implements Entity {}
