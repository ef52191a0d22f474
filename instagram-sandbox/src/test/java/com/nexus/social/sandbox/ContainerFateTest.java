package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BAKERY;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nexus.social.sandbox.world.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContainerFateTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final MediaSteps app = new MediaSteps(sandbox);

  @Test
  void stuck_isInProgressUntilItIsReleasedOrExpires() {
    next(new Fate.Stuck());
    String released = app.image().text("id");
    next(new Fate.Stuck());
    String forgotten = app.image().text("id");
    sandbox.control().advance(Duration.ofHours(23));
    assertThat(app.status(released)).isEqualTo("IN_PROGRESS");
    assertThat(app.publish(released).code()).isEqualTo("9007/2207027");

    sandbox.control().publishing().release(released);
    assertThat(app.status(released)).isEqualTo("FINISHED");
    sandbox.control().advance(Duration.ofHours(1));
    assertThat(app.status(forgotten)).isEqualTo("EXPIRED");
  }

  @Test
  void timed_isFinishedWhenItSays_soonerOrLaterThanByTheRules() {
    next(new Fate.Timed(Duration.ofMinutes(5)));
    String slow = app.image().text("id");
    next(new Fate.Timed(Duration.ZERO));
    String quick = app.image().text("id");
    assertThat(app.status(quick)).isEqualTo("FINISHED");

    sandbox.control().advance(Duration.ofSeconds(299));
    assertThat(app.publish(slow).code()).isEqualTo("9007/2207027");
    sandbox.control().advance(Duration.ofSeconds(1));
    assertThat(app.status(slow)).isEqualTo("FINISHED");
    app.publish(slow).ok();
  }

  @Test
  void timed_isNotFinishedBeforeItsVideoIsThere() {
    next(new Fate.Timed(Duration.ofSeconds(2)));
    String container = app.reel().text("id");
    sandbox.control().advance(Duration.ofSeconds(1));
    assertThat(app.status(container)).isEqualTo("IN_PROGRESS");
    sandbox.control().advance(Duration.ofSeconds(1));
    assertThat(app.status(container)).isEqualTo("FINISHED");
  }

  @Test
  void expiring_isExpiredBeforeItsDayIsOver() {
    next(new Fate.Expiring(Duration.ofMinutes(10)));
    String container = app.image().text("id");
    sandbox.control().advance(Duration.ofSeconds(599));
    assertThat(app.status(container)).isEqualTo("FINISHED");

    sandbox.control().advance(Duration.ofSeconds(1));

    assertThat(app.status(container)).isEqualTo("EXPIRED");
    assertThat(app.publish(container).code()).isEqualTo("24/2207008");
  }

  @Test
  void failing_isErrorWithItsSubcode_whenItShouldBeFinished() {
    next(new Fate.Failing(2207082));
    String container = app.reel().text("id");
    assertThat(app.status(container)).isEqualTo("IN_PROGRESS");
    app.process();

    RunningSandbox.assertSame(
        app.container(container, "status,copyright_check_status"),
        """
        {"status":"Error: Media upload has failed with error code 2207082","copyright_check_status":{"status":"error","matches_found":false},"id":"%s"}
        """
            .formatted(container));
  }

  @Test
  void hidden_isUnknownForAWhile() {
    next(new Fate.Hidden(Duration.ofMinutes(1)));
    String container = app.image().text("id");
    sandbox.control().advance(Duration.ofSeconds(59));

    Answer answer = sandbox.get(app.token(), "/" + container, "fields", "status_code");

    assertThat(answer.status()).isEqualTo(400);
    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"Unsupported get request. Object with ID '%s' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api","type":"GraphMethodException","code":100,"error_subcode":33}}
        """
            .formatted(container));
    sandbox.control().advance(Duration.ofSeconds(1));
    assertThat(app.status(container)).isEqualTo("FINISHED");
  }

  @Test
  void flapping_isFinishedAndIsNotInTurn() {
    next(new Fate.Flapping(Duration.ofSeconds(10)));
    String container = app.image().text("id");
    sandbox.control().advance(Duration.ofSeconds(1));
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      seen.add(app.status(container));
      sandbox.control().advance(Duration.ofSeconds(10));
    }

    assertThat(seen).containsExactly("FINISHED", "IN_PROGRESS", "FINISHED", "IN_PROGRESS");
    sandbox.control().advance(Duration.ofSeconds(10));
    assertThat(app.publish(container).code()).isEqualTo("9007/2207027");
  }

  @Test
  void copyrighted_isPublishedWithoutItsAddress() {
    next(new Fate.Copyrighted());
    String container = app.reel().text("id");
    app.process();
    assertThat(
            app.container(container, "copyright_check_status")
                .at("/copyright_check_status")
                .toString())
        .isEqualTo("{\"status\":\"completed\",\"matches_found\":true}");

    String media = app.publish(container).text("id");

    assertThat(app.media(media, "media_url,copyright_check_information").toString())
        .isEqualTo(
            "{\"copyright_check_information\":{\"status\":{\"status\":\"completed\",\"matches_found\":true}},\"id\":\"%s\"}"
                .formatted(media));
  }

  @Test
  void pictures_haveNoVideoStatus() {
    String container = app.image().text("id");

    assertThat(app.container(container, "video_status,copyright_check_status"))
        .hasToString("{\"id\":\"" + container + "\"}");
  }

  @Test
  void fate_isForTheNextContainerOfItsAccount() {
    sandbox.control().publishing().giveNext(BAKERY, new Fate.Stuck());
    sandbox.control().publishing().giveNext(COFFEE, new Fate.Failing(2207001));
    String first = app.image().text("id");
    String second = app.image().text("id");
    app.process();

    assertThat(app.status(first)).isEqualTo("ERROR");
    assertThat(app.status(second)).isEqualTo("FINISHED");
  }

  @Test
  void fate_isGivenToAContainerThatExists() {
    String container = app.image().text("id");
    app.process();

    sandbox.control().publishing().give(container, new Fate.Failing(2207032));

    assertThat(app.status(container)).isEqualTo("ERROR");
    assertThat(sandbox.control().publishing().container(container).failure()).isEqualTo(2207032);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.control().publishing().give("1", new Fate.Stuck()))
        .withMessage("There is no container 1");
  }

  @Test
  void publishedContainer_isPublishedAgain_whereTheRulesAllowIt() {
    String single = app.image("caption", "Twice").text("id");
    String album = app.carousel(app.items(2), "caption", "Two, twice").text("id");
    app.process();
    sandbox
        .control()
        .change(behaviour -> behaviour.withRules(behaviour.rules().withPublishedOnce(false)));

    for (String container : List.of(single, album)) {
      String first = app.publish(container).text("id");
      assertThat(app.publish(container).text("id")).isNotEqualTo(first);
    }

    List<LivePost> posts = sandbox.control().posts(COFFEE);
    assertThat(posts)
        .extracting(LivePost::caption)
        .containsExactlyInAnyOrder("Twice", "Twice", "Two, twice", "Two, twice");
    assertThat(posts.stream().flatMap(post -> post.children().stream()))
        .hasSize(4)
        .doesNotHaveDuplicates();
  }

  private void next(Fate fate) {
    sandbox.control().publishing().giveNext(fate);
  }
}
