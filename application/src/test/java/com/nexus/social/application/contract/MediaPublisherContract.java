package com.nexus.social.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nexus.social.application.port.out.MediaPublisher;
import com.nexus.social.application.port.out.PlatformAccess;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.ContainerStatus;
import com.nexus.social.domain.publication.Content.ImagePost;
import com.nexus.social.domain.publication.Image;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.PublishedMedia;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link MediaPublisher} does. */
public interface MediaPublisherContract {
  /** The publisher under test; the same one at each call within a test. */
  MediaPublisher publisher();

  /** A connected account; the same one at each call within a test. */
  PlatformAccess access();

  /** The same account, with a token that the platform does not accept any more. */
  PlatformAccess deadAccess();

  /** Where the platform finds a good image. */
  URI image();

  /** Where it finds something else. */
  URI notAnImage();

  /** Makes the platform finish processing what it has. */
  void finishProcessing();

  /** The ids of all that is live on the account, as the platform itself knows it. */
  List<MediaId> live();

  /** The next publish call does not reach the platform. */
  void loseNextPublishRequest();

  /** The next publish call takes effect, and its answer is lost. */
  void loseNextPublishAnswer();

  private ImagePost post(String caption) {
    return new ImagePost(new Image(image(), "a cup of coffee"), caption);
  }

  private ContainerId ready(String caption) {
    ContainerId container = publisher().createContainer(access(), post(caption));
    finishProcessing();
    return container;
  }

  private static PlatformError error(Runnable call) {
    PlatformException thrown = catchThrowableOfType(PlatformException.class, call::run);
    assertThat(thrown).as("a PlatformException").isNotNull();
    assertThat(thrown.error().failure().guidance()).isNotBlank();
    return thrown.error();
  }

  @Test
  default void createContainer_goodImage_isSeenByNobody() {
    ContainerId container = publisher().createContainer(access(), post("hello"));
    assertThat(publisher().containerStatus(access(), container))
        .isInstanceOfAny(ContainerStatus.InProgress.class, ContainerStatus.Ready.class);
    assertThat(live()).isEmpty();
  }

  @Test
  default void createContainer_noImageAtTheUrl_isRejectedWithWhatThePlatformSaid() {
    ImagePost post = new ImagePost(new Image(notAnImage(), ""), "hello");
    PlatformError error = error(() -> publisher().createContainer(access(), post));
    assertThat(error).isInstanceOf(PlatformError.Rejected.class);
    assertThat(error.failure().cause())
        .isIn(FailureCause.MEDIA_UNREADABLE, FailureCause.MEDIA_UNSUPPORTED);
    assertThat(error.failure().fault()).isPresent();
  }

  @Test
  default void createContainer_deadToken_isNotAuthorized() {
    assertThat(error(() -> publisher().createContainer(deadAccess(), post("hello"))))
        .isInstanceOf(PlatformError.NotAuthorized.class);
  }

  @Test
  default void containerStatus_processed_isReady() {
    assertThat(publisher().containerStatus(access(), ready("hello")))
        .isInstanceOf(ContainerStatus.Ready.class);
  }

  @Test
  default void containerStatus_unknownContainer_isNotFound() {
    assertThat(
            error(
                () -> publisher().containerStatus(access(), new ContainerId("17900000000000000"))))
        .isInstanceOf(PlatformError.NotFound.class);
  }

  @Test
  default void publish_notProcessed_isNotReadyAndNothingIsLive() {
    ContainerId container = publisher().createContainer(access(), post("hello"));
    assertThat(error(() -> publisher().publish(access(), container)))
        .isInstanceOf(PlatformError.NotReady.class);
    assertThat(live()).isEmpty();
  }

  @Test
  default void publish_ready_isLiveOnceWithItsLink() {
    ContainerId container = ready("hello");

    MediaId media = publisher().publish(access(), container);

    assertThat(live()).containsExactly(media);
    assertThat(publisher().permalink(access(), media)).asString().startsWith("http");
    assertThat(publisher().containerStatus(access(), container))
        .isInstanceOf(ContainerStatus.Published.class);
  }

  @Test
  default void publish_deadToken_isNotAuthorizedAndNothingIsLive() {
    ContainerId container = ready("hello");
    assertThat(error(() -> publisher().publish(deadAccess(), container)))
        .isInstanceOf(PlatformError.NotAuthorized.class);
    assertThat(live()).isEmpty();
  }

  @Test
  default void publish_answerLost_isUnknownAndTheContainerTells() {
    ContainerId container = ready("hello");
    loseNextPublishAnswer();

    assertThat(error(() -> publisher().publish(access(), container)))
        .isInstanceOf(PlatformError.OutcomeUnknown.class);

    assertThat(publisher().containerStatus(access(), container))
        .isInstanceOf(ContainerStatus.Published.class);
    assertThat(publisher().newestMedia(access()))
        .extracting(PublishedMedia::id)
        .containsExactlyElementsOf(live())
        .hasSize(1);
  }

  @Test
  default void publish_requestLost_isUnknownAndTheContainerTells() {
    ContainerId container = ready("hello");
    loseNextPublishRequest();

    assertThat(error(() -> publisher().publish(access(), container)))
        .isInstanceOf(PlatformError.OutcomeUnknown.class);

    assertThat(publisher().containerStatus(access(), container))
        .isInstanceOf(ContainerStatus.Ready.class);
    assertThat(live()).isEmpty();
  }

  @Test
  default void newestMedia_severalPosts_areNewestFirstWithTheirCaptions() {
    String difficult = "Ünï #fun & 100% + 1 = ☕\n\"quoted\" \\ <b>";
    MediaId first = publisher().publish(access(), ready("first"));
    MediaId second = publisher().publish(access(), ready(difficult));

    List<PublishedMedia> newest = publisher().newestMedia(access());

    assertThat(newest).extracting(PublishedMedia::id).containsExactly(second, first);
    assertThat(newest).extracting(PublishedMedia::caption).containsExactly(difficult, "first");
  }
}
