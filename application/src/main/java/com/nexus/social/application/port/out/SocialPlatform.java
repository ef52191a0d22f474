package com.nexus.social.application.port.out;

import com.nexus.social.domain.platform.Platform;

/**
 * All that one platform does for us. A platform's adapter contributes one of these.
 *
 * @param platform which platform
 * @param authorizer how accounts are connected
 * @param publisher how posts are published
 */
public record SocialPlatform(
    Platform platform, PlatformAuthorizer authorizer, MediaPublisher publisher) {}
