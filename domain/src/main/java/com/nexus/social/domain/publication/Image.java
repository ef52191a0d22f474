package com.nexus.social.domain.publication;

import java.net.URI;

/**
 * An image.
 *
 * @param url where the platform fetches it
 * @param altText what it shows, for people who cannot see it; may be empty
 */
public record Image(URI url, String altText) {}
