package com.nexus.social.domain.publication;

/** The caller's id of a request: the same id on the same connection is the same request. */
public record RequestId(String value) {}
