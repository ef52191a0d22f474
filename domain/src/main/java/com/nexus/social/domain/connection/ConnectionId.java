package com.nexus.social.domain.connection;

import java.util.UUID;

/** The id of a {@link Connection}. */
public record ConnectionId(UUID value) {}
