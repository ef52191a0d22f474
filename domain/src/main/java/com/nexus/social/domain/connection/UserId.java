package com.nexus.social.domain.connection;

import java.util.UUID;

/** A user of the product, by the id that the callers give. */
public record UserId(UUID value) {}
