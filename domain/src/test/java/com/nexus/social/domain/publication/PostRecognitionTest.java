package com.nexus.social.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.publication.Content.ImagePost;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostRecognitionTest {
  private static final Instant INTENDED = Instant.parse("2026-10-01T07:00:00.9Z");

  private final Publication publication =
      Publication.accepted(
              new PublicationId(UUID.randomUUID()),
              new PublicationRequest(
                  new ConnectionId(UUID.randomUUID()),
                  new RequestId("r1"),
                  new ImagePost(
                      new Image(URI.create("https://cdn.example/a.jpg"), ""), "hello  @you\nthere"),
                  INTENDED))
          .after()
          .containerCreated(new ContainerId("c1"), PublishingPolicy.standard(), INTENDED)
          .after()
          .publishIntended(INTENDED)
          .after();

  private static PublishedMedia post(String id, String caption, Duration afterIntent) {
    return new PublishedMedia(
        new MediaId(id), caption, INTENDED.plus(afterIntent), Optional.empty());
  }

  private Optional<String> found(Set<MediaId> taken, PublishedMedia... newest) {
    return PostRecognition.find(publication, List.of(newest), taken).map(post -> post.id().value());
  }

  @Test
  void find_captionAsThePlatformShowsIt_isRecognised() {
    assertThat(found(Set.of(), post("m1", "hello you there", Duration.ofSeconds(1))))
        .contains("m1");
  }

  @Test
  void find_platformRoundsTimeDown_isRecognised() {
    assertThat(found(Set.of(), post("m1", "hello you there", Duration.ofMillis(-900))))
        .contains("m1");
  }

  @Test
  void find_otherCaptionOrOlderPost_isNot() {
    assertThat(
            found(
                Set.of(),
                post("m1", "hello", Duration.ofSeconds(1)),
                post("m2", "hello you there", Duration.ofMinutes(-3))))
        .isEmpty();
  }

  @Test
  void find_postOfAnotherPublication_isNot() {
    assertThat(
            found(
                Set.of(new MediaId("m1")),
                post("m1", "hello you there", Duration.ofSeconds(1)),
                post("m2", "hello you there", Duration.ofSeconds(2))))
        .contains("m2");
  }

  @Test
  void find_twoThatFit_isNeither() {
    assertThat(
            found(
                Set.of(),
                post("m1", "hello you there", Duration.ofSeconds(1)),
                post("m2", "hello you there", Duration.ofSeconds(2))))
        .isEmpty();
  }
}
