package com.nexus.social.sandbox;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post or story as everybody can see it on Instagram.
 *
 * @param productType {@code FEED} or {@code STORY}
 * @param containerId what it was published from
 */
public record LivePost(
    String mediaId,
    String containerId,
    String productType,
    @Nullable String caption,
    URI permalink,
    Instant publishedAt) {}
