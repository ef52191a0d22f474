package com.nexus.social.sandbox.world;

/**
 * What one account may do in a rolling day, where that differs from {@link PlatformRules}.
 *
 * @param id of the account
 */
public record Quotas(String id, int posts, int containers) implements Entity {}
