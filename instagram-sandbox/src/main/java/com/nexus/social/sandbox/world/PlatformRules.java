package com.nexus.social.sandbox.world;

import java.time.Duration;

/**
 * What Meta decides and the sandbox lets you choose.
 *
 * @param imageProcessing from handing in a picture to FINISHED
 * @param videoProcessing the same for a video
 * @param publishingQuota posts per account in a rolling day (Meta's pages say 50 and 100)
 * @param containerQuota containers per account in a rolling day (Meta: 400)
 */
public record PlatformRules(
    Duration imageProcessing, Duration videoProcessing, int publishingQuota, int containerQuota) {
  public static PlatformRules defaults() {
    return new PlatformRules(Duration.ofSeconds(1), Duration.ofSeconds(3), 50, 400);
  }
}
