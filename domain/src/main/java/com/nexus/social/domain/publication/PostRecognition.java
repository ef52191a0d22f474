package com.nexus.social.domain.publication;

import com.nexus.social.domain.publication.PublicationState.Publishing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, among an account's newest posts, the one that a publication became when the platform's
 * answer was lost.
 */
public final class PostRecognition {
  /** How far the platform's clock may be behind ours. */
  private static final Duration SKEW = Duration.ofMinutes(2);

  private PostRecognition() {}

  /**
   * The one post that fits the publication's caption and time and is not another publication's.
   * Empty when none fits, and when several do: a wrong id is worse than none.
   *
   * @param newest the account's newest posts
   * @param taken the posts that are known to be other publications'
   */
  public static Optional<PublishedMedia> find(
      Publication publication, List<PublishedMedia> newest, Set<MediaId> taken) {
    if (!(publication.state() instanceof Publishing publishing)) {
      return Optional.empty();
    }
    String caption = normalised(publication.request().content().caption());
    List<PublishedMedia> fitting =
        newest.stream()
            .filter(media -> !taken.contains(media.id()))
            .filter(
                media -> !media.postedAt().isBefore(publishing.container().createdAt().minus(SKEW)))
            .filter(media -> normalised(media.caption()).equals(caption))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  /** Platforms strip "@" from captions they read back, and trim white space. */
  private static String normalised(String caption) {
    return caption.replace("@", "").strip().replaceAll("\\s+", " ");
  }
}
