package com.nexus.social.domain.platform;

import java.net.URI;
import java.util.Optional;

/**
 * An account on a platform, as the platform describes it.
 *
 * @param id the platform's opaque id of the account; it never changes
 * @param handle the name people address it by, without "@"; its owner may change it
 * @param displayName the name it shows; may be empty
 * @param picture where its picture is; such links may expire
 */
public record PlatformAccount(
    String id, String handle, String displayName, Optional<URI> picture) {}
