package com.nexus.social.sandbox.world;

import org.jspecify.annotations.Nullable;

/** What is to be posted, as the container was given it and as the post shows it. */
public record Draft(
    ContainerKind kind, @Nullable String caption, @Nullable String altText, MediaFile file) {}
