package com.nexus.social.domain.publication;

/** The platform's opaque id of a live post. */
public record MediaId(String value) {}
