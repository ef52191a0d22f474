package com.nexus.social.domain.publication;

import java.util.UUID;

/** The id of a {@link Publication}. */
public record PublicationId(UUID value) {}
