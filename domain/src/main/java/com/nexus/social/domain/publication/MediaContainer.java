package com.nexus.social.domain.publication;

import java.time.Instant;

/**
 * The platform's unpublished object for a publication. Nobody sees it until it is published.
 *
 * @param id the platform's id of it
 * @param createdAt when the platform made it, as far as we know
 */
public record MediaContainer(ContainerId id, Instant createdAt) {}
