package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublishingTest {
  @RegisterExtension
  final RunningSandbox sandbox =
      new RunningSandbox(RunningSandbox.standingStill().withQuotas(3, 5));

  @Test
  void image_goesFromContainerToPost() {
    String token = sandbox.token(COFFEE);

    String container =
        sandbox
            .post(
                token,
                "/" + COFFEE + "/media",
                "image_url",
                sandbox.sampleUrl(),
                "caption",
                "Grüße ☕ #morning",
                "alt_text",
                "A sunrise")
            .text("id");
    assertThat(container).matches("178\\d{14}");
    RunningSandbox.assertSame(
        status(token, container),
        """
        {"status_code":"IN_PROGRESS","status":"In Progress: Media is still being processed.","id":"%s"}
        """
            .formatted(container));

    sandbox.control().advance(Duration.ofSeconds(1));
    RunningSandbox.assertSame(
        status(token, container),
        """
        {"status_code":"FINISHED","status":"Finished: Media has been uploaded and it is ready to be published.","id":"%s"}
        """
            .formatted(container));

    String media = publish(token, container).text("id");
    RunningSandbox.assertSame(
        status(token, container),
        """
        {"status_code":"PUBLISHED","status":"Published: Media has been published.","id":"%s"}
        """
            .formatted(container));
    assertThat(sandbox.control().posts(COFFEE))
        .singleElement()
        .satisfies(
            post -> {
              assertThat(post.mediaId()).isEqualTo(media);
              assertThat(post.containerId()).isEqualTo(container);
              assertThat(post.productType()).isEqualTo("FEED");
              assertThat(post.caption()).isEqualTo("Grüße ☕ #morning");
              assertThat(post.publishedAt()).isEqualTo(RunningSandbox.START.plusSeconds(1));
            });
    assertThat(sandbox.http().get(sandbox.control().posts(COFFEE).getFirst().permalink()).body())
        .contains("Grüße ☕ #morning", "alt=\"A sunrise\"");
  }

  @Test
  void containerWithoutFields_isItsIdOnly() {
    String token = sandbox.token(COFFEE);
    String container = sandbox.finishedContainer(token, "One");

    assertThat(sandbox.get(token, "/" + container).ok().toString())
        .isEqualTo("{\"id\":\"" + container + "\"}");
  }

  @Test
  void expiresAt_isNoFieldOfAContainer() {
    String token = sandbox.token(COFFEE);
    String container = sandbox.finishedContainer(token, "One");

    assertThat(sandbox.get(token, "/" + container, "fields", "expires_at").message())
        .isEqualTo(
            "(#100) Tried accessing nonexisting field (expires_at) on node type"
                + " (ShadowIGMediaBuilder)");
  }

  @Test
  void publishing_tooEarly_isRefusedWordForWord() {
    String token = sandbox.token(COFFEE);
    String container =
        sandbox.post(token, "/me/media", "image_url", sandbox.sampleUrl()).text("id");

    Answer answer = publish(token, container);

    assertThat(answer.status()).isEqualTo(400);
    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"Media ID is not available","type":"OAuthException","code":9007,"error_subcode":2207027,"is_transient":false,"error_user_title":"Media not ready for publishing","error_user_msg":"The media is not ready for publishing, please wait for a moment"}}
        """);
  }

  @Test
  void publishing_again_isRefusedAndPostsNothing() {
    String token = sandbox.token(COFFEE);
    String container = sandbox.finishedContainer(token, "One");
    publish(token, container).ok();

    assertThat(publish(token, container).code()).isEqualTo("9007/2207027");
    assertThat(sandbox.control().posts(COFFEE)).hasSize(1);
  }

  @Test
  void publishing_manyTimesAtOnce_postsOnce() throws InterruptedException, ExecutionException {
    String token = sandbox.token(COFFEE);
    String container = sandbox.finishedContainer(token, "One");
    Callable<Answer> call = () -> publish(token, container);

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int published = 0;
      for (Future<Answer> answer : threads.invokeAll(List.of(call, call, call, call, call, call))) {
        if (answer.get().status() == 200) published++;
      }
      assertThat(published).isEqualTo(1);
    }
    assertThat(sandbox.control().posts(COFFEE)).hasSize(1);
  }

  @Test
  void container_expiresAfterADay() {
    String token = sandbox.token(COFFEE);
    String container = sandbox.finishedContainer(token, "One");
    // Making it took the first second of its day.
    sandbox.control().advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(status(token, container).get("status_code").asText()).isEqualTo("EXPIRED");

    Answer answer = publish(token, container);

    assertThat(answer.code()).isEqualTo("24/2207008");
    assertThat(answer.error().at("/error/error_user_msg").asText())
        .isEqualTo(
            "The media builder with creation id = %s does not exist or has been expired."
                .formatted(container));
  }

  @Test
  void publishedContainer_doesNotExpire() {
    String token = sandbox.token(COFFEE);
    String container = sandbox.finishedContainer(token, "One");
    publish(token, container).ok();
    sandbox.control().advance(Duration.ofDays(3));

    assertThat(status(token, container).get("status_code").asText()).isEqualTo("PUBLISHED");
  }

  @Test
  void foreignContainer_isNeitherSeenNorPublished() {
    String container = sandbox.finishedContainer(sandbox.token(COFFEE), "One");
    String other = sandbox.token(MIRA);

    assertThat(sandbox.get(other, "/" + container).code()).isEqualTo("100/33");
    assertThat(publish(other, container).code()).isEqualTo("24/2207006");
  }

  @Test
  void foreignAccount_isNotPostedTo() {
    Answer answer =
        sandbox.post(
            sandbox.token(MIRA), "/" + COFFEE + "/media", "image_url", sandbox.sampleUrl());

    assertThat(answer.code()).isEqualTo("100/33");
    assertThat(answer.message()).startsWith("Unsupported post request. Object with ID '" + COFFEE);
  }

  @Test
  void withoutThePermission_nothingIsPublished() {
    String token = sandbox.control().issueToken(COFFEE, BASIC);

    assertThat(sandbox.post(token, "/me/media", "image_url", sandbox.sampleUrl()).code())
        .isEqualTo("10");
    assertThat(sandbox.post(token, "/me/media_publish", "creation_id", "1").code()).isEqualTo("10");
  }

  @Test
  void unknownContainer_andNoContainer_areRefused() {
    String token = sandbox.token(COFFEE);

    assertThat(publish(token, "17800000000000000").code()).isEqualTo("24/2207008");
    assertThat(sandbox.post(token, "/me/media_publish").message())
        .isEqualTo("The parameter creation_id is required");
  }

  @Test
  void publishingQuota_isARollingDay() {
    String token = sandbox.token(COFFEE);
    sandbox.published(token, "One");
    sandbox.control().advance(Duration.ofHours(1));
    sandbox.published(token, "Two");
    sandbox.published(token, "Three");
    String fourth = sandbox.finishedContainer(token, "Four");

    Answer refused = publish(token, fourth);

    assertThat(refused.code()).isEqualTo("9/2207042");
    assertThat(refused.error().at("/error/error_user_msg").asText())
        .isEqualTo(
            "You reached maximum number of posts that is allowed to be published by Content"
                + " Publishing API.");
    RunningSandbox.assertSame(limit(token), "{\"data\":[{\"quota_usage\":3}]}");
    sandbox.control().advance(Duration.ofHours(23));
    assertThat(publish(token, fourth).status()).isEqualTo(200);
    assertThat(sandbox.control().posts(COFFEE)).hasSize(4);
  }

  @Test
  void limit_saysUsageAndConfiguration() {
    String token = sandbox.token(COFFEE);
    sandbox.published(token, "One");
    sandbox.control().advance(Duration.ofHours(2));
    sandbox.published(token, "Two");

    RunningSandbox.assertSame(
        limit(token, "fields", "quota_usage,config"),
        """
        {"data":[{"quota_usage":2,"config":{"quota_total":3,"quota_duration":86400}}]}
        """);
    long anHourAgo = sandbox.control().now().minusSeconds(3_600).getEpochSecond();
    RunningSandbox.assertSame(
        limit(token, "since", Long.toString(anHourAgo)), "{\"data\":[{\"quota_usage\":1}]}");
    assertThat(sandbox.get(token, "/me/content_publishing_limit", "since", "1").code())
        .isEqualTo("100");
    assertThat(sandbox.get(token, "/me/content_publishing_limit", "fields", "foo").code())
        .isEqualTo("100");
  }

  @Test
  void containerQuota_isARollingDay() {
    String token = sandbox.token(COFFEE);
    for (int i = 0; i < 5; i++) sandbox.finishedContainer(token, "One");

    assertThat(sandbox.post(token, "/me/media", "image_url", sandbox.sampleUrl()).code())
        .isEqualTo("9/2207042");
    sandbox.control().advance(Duration.ofHours(24));
    assertThat(sandbox.post(token, "/me/media", "image_url", sandbox.sampleUrl()).status())
        .isEqualTo(200);
  }

  private ObjectNode status(String token, String container) {
    return (ObjectNode) sandbox.get(token, "/" + container, "fields", "status_code,status").ok();
  }

  private Answer publish(String token, String container) {
    return sandbox.post(token, "/me/media_publish", "creation_id", container);
  }

  private com.fasterxml.jackson.databind.JsonNode limit(String token, String... parameters) {
    return sandbox.get(token, "/" + COFFEE + "/content_publishing_limit", parameters).ok();
  }
}
