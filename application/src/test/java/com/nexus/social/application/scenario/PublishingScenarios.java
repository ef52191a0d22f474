package com.nexus.social.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Races;
import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.in.CreatePublicationUseCase.Command;
import com.nexus.social.application.port.in.WatchPublicationUseCase.Watch;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.Violation;
import com.nexus.social.domain.publication.Content.ImagePost;
import com.nexus.social.domain.publication.Image;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationEvent.Stage;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.PublicationState.Failed;
import com.nexus.social.domain.publication.PublicationState.Published;
import com.nexus.social.domain.publication.RequestId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A user's post goes live, once. */
public interface PublishingScenarios {
  World world();

  private ConnectionId connected() {
    return new ConnectingSteps(world()).connect(Samples.user()).id();
  }

  private Command command(ConnectionId connection, URI image, String caption) {
    return new Command(
        connection,
        new RequestId(UUID.randomUUID().toString()),
        new ImagePost(new Image(image, "a cup of coffee"), caption));
  }

  private Publication create(Command command) {
    return world().createPublication().create(command);
  }

  @Test
  default void publish_oneImage_isLiveOnce() {
    Publication accepted = create(command(connected(), world().image(), "Good morning ☕ #coffee"));

    Publication ended = world().untilEnded(accepted.id());

    assertThat(ended.state()).isInstanceOf(Published.class);
    Published published = (Published) ended.state();
    assertThat(published.mediaId()).isPresent();
    assertThat(published.permalink()).isPresent();
    assertThat(world().live()).containsExactly("Good morning ☕ #coffee");
  }

  @Test
  default void publish_severalAtOnce_eachIsLiveOnce() {
    ConnectionId connection = connected();
    List<Publication> accepted = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      accepted.add(create(command(connection, world().image(), "post " + i)));
    }
    accepted.forEach(publication -> world().untilEnded(publication.id()));
    assertThat(world().live())
        .containsExactlyInAnyOrder("post 0", "post 1", "post 2", "post 3", "post 4");
  }

  @Test
  default void create_sameRequestAgain_isTheSamePublication() {
    Command command = command(connected(), world().image(), "once");
    Publication first = create(command);
    assertThat(create(command).id()).isEqualTo(first.id());
    world().untilEnded(first.id());
    assertThat(create(command).id()).isEqualTo(first.id());
    assertThat(world().live()).containsExactly("once");
  }

  @Test
  default void create_sameRequestManyTimesAtOnce_isOnePublication() {
    Command command = command(connected(), world().image(), "once");
    List<PublicationId> ids =
        Races.run(Collections.<Callable<PublicationId>>nCopies(16, () -> create(command).id()));
    assertThat(ids).containsOnly(ids.getFirst());
    world().untilEnded(ids.getFirst());
    assertThat(world().live()).containsExactly("once");
  }

  @Test
  default void create_requestIdWithOtherContent_isRefused() {
    Command command = command(connected(), world().image(), "first");
    Publication first = create(command);
    Command other =
        new Command(
            command.connectionId(),
            command.requestId(),
            new ImagePost(new Image(world().image(), ""), "second"));

    DomainError refusal = Refusals.of(() -> create(other));

    assertThat(refusal).isInstanceOf(DomainError.RequestIdReused.class);
    assertThat(((DomainError.RequestIdReused) refusal).usedBy()).isEqualTo(first.id());
  }

  @Test
  default void create_unknownConnection_isNotFound() {
    ConnectionId unknown = new ConnectionId(UUID.randomUUID());
    assertThat(Refusals.of(() -> create(command(unknown, world().image(), "hello"))))
        .isEqualTo(new DomainError.ConnectionNotFound(unknown));
  }

  @Test
  default void create_rulesBroken_namesThemAll() {
    URI noUrl = URI.create("ftp://cdn.example/beach.jpg");
    DomainError refusal = Refusals.of(() -> create(command(connected(), noUrl, "x".repeat(2201))));
    assertThat(refusal).isInstanceOf(DomainError.InvalidRequest.class);
    assertThat(((DomainError.InvalidRequest) refusal).violations())
        .extracting(Violation::field)
        .containsExactlyInAnyOrder("image_post.image.url", "image_post.caption");
  }

  @Test
  default void publish_noImageAtTheUrl_failsAndSaysWhy() {
    Publication accepted = create(command(connected(), world().notAnImage(), "hello"));

    Publication ended = world().untilEnded(accepted.id());

    assertThat(ended.state()).isInstanceOf(Failed.class);
    Failed failed = (Failed) ended.state();
    assertThat(failed.failure().cause())
        .isIn(FailureCause.MEDIA_UNREADABLE, FailureCause.MEDIA_UNSUPPORTED);
    assertThat(failed.failure().guidance()).isNotBlank();
    assertThat(failed.failure().fault()).isPresent();
    assertThat(world().live()).isEmpty();
  }

  @Test
  default void publish_appRemovedByThePerson_failsAndTheConnectionSaysSo() {
    ConnectionId connection = connected();
    world().removeApp();

    Publication ended =
        world().untilEnded(create(command(connection, world().image(), "hello")).id());

    assertThat(ended.state()).isInstanceOf(Failed.class);
    assertThat(((Failed) ended.state()).failure().cause())
        .isEqualTo(FailureCause.REAUTHORIZATION_REQUIRED);
    assertThat(world().connections().get(connection).state())
        .isInstanceOf(ReauthorizationRequired.class);
    assertThat(Refusals.of(() -> create(command(connection, world().image(), "again"))))
        .isInstanceOf(DomainError.ReauthorizationRequired.class);
  }

  @Test
  default void get_unknownPublication_isNotFound() {
    PublicationId unknown = new PublicationId(UUID.randomUUID());
    assertThat(Refusals.of(() -> world().publications().get(unknown)))
        .isEqualTo(new DomainError.PublicationNotFound(unknown));
  }

  @Test
  default void watch_fromTheStart_seesEachStepToTheEnd() throws InterruptedException {
    PublicationId id = create(command(connected(), world().image(), "watched")).id();
    world().untilEnded(id);

    List<PublicationEvent> events = watched(id, 0);

    assertThat(events)
        .extracting(PublicationEvent::stage)
        .startsWith(Stage.ACCEPTED)
        .containsSubsequence(Stage.ACCEPTED, Stage.PROCESSING, Stage.PUBLISHING)
        .endsWith(Stage.PUBLISHED);
    assertThat(events).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    assertThat(watched(id, 2)).isEqualTo(events.subList(2, events.size()));
  }

  private List<PublicationEvent> watched(PublicationId id, long after) throws InterruptedException {
    List<PublicationEvent> events = new ArrayList<>();
    try (Watch watch = world().watchPublication().watch(id, after)) {
      while (events.isEmpty() || !events.getLast().stage().isFinal()) {
        Optional<PublicationEvent> next = watch.next(Duration.ofSeconds(5));
        assertThat(next).as("the event after %s", events).isPresent();
        events.add(next.get());
      }
    }
    return events;
  }

  @Test
  default void watch_unknownPublication_isNotFound() {
    assertThat(
            Refusals.of(
                () ->
                    world()
                        .watchPublication()
                        .watch(new PublicationId(UUID.randomUUID()), 0)
                        .close()))
        .isInstanceOf(DomainError.PublicationNotFound.class);
  }
}
