package com.nexus.social.domain.publication;

/** The platform's opaque id of unpublished media. */
public record ContainerId(String value) {}
