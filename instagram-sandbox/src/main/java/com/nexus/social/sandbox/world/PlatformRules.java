package com.nexus.social.sandbox.world;

import java.time.Duration;

/**
 * What Meta decides and the sandbox lets you choose.
 *
 * @param imageProcessing from having a picture to FINISHED
 * @param videoProcessing the same for a video
 * @param publishingQuota posts per account in a rolling day (Meta's pages say 50 and 100)
 * @param containerQuota containers per account in a rolling day (Meta: 400)
 * @param onlyJpeg whether pictures must be JPEG, as the documentation has it; PNG and WebP were
 *     seen to be taken too
 * @param publishedOnce whether a published container is refused; Meta does not promise that it is
 */
public record PlatformRules(
    Duration imageProcessing,
    Duration videoProcessing,
    int publishingQuota,
    int containerQuota,
    boolean onlyJpeg,
    boolean publishedOnce) {
  public static PlatformRules defaults() {
    return new PlatformRules(Duration.ofSeconds(1), Duration.ofSeconds(3), 50, 400, true, true);
  }

  public PlatformRules withProcessing(Duration image, Duration video) {
    return new PlatformRules(
        image, video, publishingQuota, containerQuota, onlyJpeg, publishedOnce);
  }

  public PlatformRules withQuotas(int posts, int containers) {
    return new PlatformRules(
        imageProcessing, videoProcessing, posts, containers, onlyJpeg, publishedOnce);
  }

  public PlatformRules withOnlyJpeg(boolean onlyJpeg) {
    return new PlatformRules(
        imageProcessing, videoProcessing, publishingQuota, containerQuota, onlyJpeg, publishedOnce);
  }

  public PlatformRules withPublishedOnce(boolean publishedOnce) {
    return new PlatformRules(
        imageProcessing, videoProcessing, publishingQuota, containerQuota, onlyJpeg, publishedOnce);
  }

  public Duration processing(ContainerKind kind) {
    return kind.isVideo() ? videoProcessing : imageProcessing;
  }
}
