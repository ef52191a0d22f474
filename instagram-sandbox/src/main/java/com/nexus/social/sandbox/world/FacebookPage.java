package com.nexus.social.sandbox.world;

import org.jspecify.annotations.Nullable;

/** A Facebook Page, and the Instagram account that is linked to it, if one is. */
public record FacebookPage(
    String id, String name, String category, @Nullable String instagramAccountId)
    implements Entity {}
