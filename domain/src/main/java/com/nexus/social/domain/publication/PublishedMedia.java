package com.nexus.social.domain.publication;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A live post, as the platform lists it.
 *
 * @param id the platform's id of it
 * @param caption its text as it is shown; platforms may have changed it
 * @param postedAt when it went live, to the platform's precision
 * @param permalink where people see it
 */
public record PublishedMedia(
    MediaId id, String caption, Instant postedAt, Optional<URI> permalink) {}
