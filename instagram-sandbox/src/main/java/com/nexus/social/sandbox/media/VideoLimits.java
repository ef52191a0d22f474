package com.nexus.social.sandbox.media;

import com.nexus.social.sandbox.world.ContainerKind;
import java.time.Duration;

/**
 * What a video may be. Source:
 * developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/ig-user/media;
 * that of carousel items is not documented any more, and taken to be that of stories.
 */
record VideoLimits(long maxBytes, Duration longest, double narrowest, double widest) {
  private static final long MEGABYTE = 1024L * 1024;
  private static final Duration SHORTEST = Duration.ofSeconds(3);
  private static final int MOST_COLUMNS = 1_920;
  private static final double SLOWEST = 22.9;
  private static final double FASTEST = 60.1;

  private static final VideoLimits REEL =
      new VideoLimits(300 * MEGABYTE, Duration.ofMinutes(15), 0.01, 10);
  private static final VideoLimits STORY =
      new VideoLimits(100 * MEGABYTE, Duration.ofSeconds(60), 0.1, 10);

  static VideoLimits of(ContainerKind kind) {
    return switch (kind) {
      case REEL -> REEL;
      case STORY_VIDEO, CAROUSEL_VIDEO -> STORY;
      case IMAGE, STORY_IMAGE, CAROUSEL, CAROUSEL_IMAGE ->
          throw new IllegalArgumentException(kind + " is no video");
    };
  }

  boolean allow(Film film) {
    double ratio = (double) film.width() / film.height();
    Film.Frames frames = film.frames();
    return film.length().compareTo(SHORTEST) >= 0
        && film.length().compareTo(longest) <= 0
        && film.width() <= MOST_COLUMNS
        && ratio >= narrowest
        && ratio <= widest
        && frames.rate() >= SLOWEST
        && frames.rate() <= FASTEST
        && frames.codecTaken();
  }
}
