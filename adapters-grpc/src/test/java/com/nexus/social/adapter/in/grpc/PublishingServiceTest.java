package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.Rpc.SOME_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.Content;
import com.nexus.social.domain.publication.Image;
import com.nexus.social.domain.publication.MediaContainer;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.PublicationState;
import com.nexus.social.domain.publication.RequestId;
import com.nexus.social.v1.ErrorReason;
import com.nexus.social.v1.GetPublicationRequest;
import com.nexus.social.v1.PlatformError;
import com.nexus.social.v1.Publication;
import com.nexus.social.v1.Publication.State;
import com.nexus.social.v1.PublicationFailure;
import com.nexus.social.v1.PublishingServiceGrpc;
import com.nexus.social.v1.PublishingServiceGrpc.PublishingServiceBlockingStub;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishingServiceTest {
  private static final MediaContainer CONTAINER =
      new MediaContainer(new ContainerId("c1"), Samples.NOW);

  private final FakePorts ports = new FakePorts();
  @AutoClose private final InProcess api = new InProcess(ports);
  private final PublishingServiceBlockingStub service =
      PublishingServiceGrpc.newBlockingStub(api.channel());

  private Publication get(PublicationState state) {
    var accepted = ports.publication;
    ports.publication =
        new com.nexus.social.domain.publication.Publication(
            accepted.id(),
            accepted.request(),
            state,
            Samples.NOW.plusSeconds(9),
            Optional.empty(),
            2);
    return service
        .getPublication(GetPublicationRequest.newBuilder().setPublicationId(SOME_ID).build())
        .getPublication();
  }

  /** What every publication of these tests answers, in whatever state it is. */
  private Publication.Builder expected(State state) {
    return Publication.newBuilder()
        .setId(ports.publication.id().value().toString())
        .setConnectionId(ports.connection.id().value().toString())
        .setRequestId(ports.publication.request().requestId().value())
        .setImagePost(
            com.nexus.social.v1.ImagePost.newBuilder()
                .setImage(
                    com.nexus.social.v1.Image.newBuilder()
                        .setUrl("https://cdn.example/beach.jpg")
                        .setAltText("a beach"))
                .setCaption("hello"))
        .setState(state)
        .setContainerId(state == State.STATE_ACCEPTED ? "" : "c1")
        .setCreateTime(TimeProtos.timestamp(Samples.NOW))
        .setUpdateTime(TimeProtos.timestamp(Samples.NOW.plusSeconds(9)));
  }

  @Test
  void create_imagePost_asksForIt() {
    Publication created = service.createPublication(Rpc.createPublication()).getPublication();

    assertThat(ports.asked)
        .containsExactly(
            new CreatePublicationUseCase.Command(
                new ConnectionId(UUID.fromString(SOME_ID)),
                new RequestId("request-1"),
                new Content.ImagePost(
                    new Image(URI.create("https://cdn.example/beach.jpg"), "a beach"),
                    "Good morning ☕")));
    assertThat(created).isEqualTo(PublicationProtos.publication(ports.publication));
  }

  @Test
  void get_publicationUnderWay_answersItsState() {
    assertThat(get(new PublicationState.Accepted(3)))
        .isEqualTo(expected(State.STATE_ACCEPTED).build());
    assertThat(get(new PublicationState.Processing(CONTAINER, 3)))
        .isEqualTo(expected(State.STATE_PROCESSING).build());
    assertThat(get(new PublicationState.Publishing(CONTAINER, Samples.NOW, 1, 0)))
        .isEqualTo(expected(State.STATE_PUBLISHING).build());
    assertThat(ports.asked).containsOnly(new PublicationId(UUID.fromString(SOME_ID)));
  }

  @Test
  void get_publishedPublication_answersWhereItIs() {
    assertThat(
            get(
                new PublicationState.Published(
                    CONTAINER,
                    Optional.of(new MediaId("m1")),
                    Optional.of(URI.create("https://platform.example/p/1")),
                    Samples.NOW.plusSeconds(5))))
        .isEqualTo(
            expected(State.STATE_PUBLISHED)
                .setMediaId("m1")
                .setPermalink("https://platform.example/p/1")
                .setPublishTime(TimeProtos.timestamp(Samples.NOW.plusSeconds(5)))
                .build());
  }

  @Test
  void get_publishedButNotRecognised_leavesOutWhatIsNotKnown() {
    assertThat(
            get(
                new PublicationState.Published(
                    CONTAINER, Optional.empty(), Optional.empty(), Samples.NOW)))
        .isEqualTo(
            expected(State.STATE_PUBLISHED)
                .setPublishTime(TimeProtos.timestamp(Samples.NOW))
                .build());
  }

  @ParameterizedTest
  @EnumSource(FailureCause.class)
  void get_failedPublication_saysWhyAsACallWould(FailureCause cause) {
    Failure failure =
        new Failure(cause, "Do this.", Optional.of(new PlatformFault(9004, 2207052, "no", "t")));

    Publication failed = get(new PublicationState.Failed(Optional.of(CONTAINER), failure));

    ErrorReason reason = ErrorReasons.reason(cause);
    assertThat(failed)
        .isEqualTo(
            expected(State.STATE_FAILED)
                .setFailure(
                    PublicationFailure.newBuilder()
                        .setCode(ErrorReasons.code(reason))
                        .setReason(reason)
                        .setMessage("Do this.")
                        .setPlatformError(
                            PlatformError.newBuilder()
                                .setCode(9004)
                                .setSubcode(2207052)
                                .setMessage("no")
                                .setTraceId("t")))
                .build());
  }

  @Test
  void get_outcomeUnknown_saysSo() {
    Publication unknown =
        get(
            new PublicationState.OutcomeUnknown(
                CONTAINER, Failure.of(FailureCause.OUTCOME_UNKNOWN, "Look at the account.")));

    assertThat(unknown)
        .isEqualTo(
            expected(State.STATE_OUTCOME_UNKNOWN)
                .setFailure(
                    PublicationFailure.newBuilder()
                        .setCode(Code.UNKNOWN)
                        .setReason(ErrorReason.ERROR_REASON_OUTCOME_UNKNOWN)
                        .setMessage("Look at the account."))
                .build());
  }
}
