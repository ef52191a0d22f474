package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.errorOf;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.ACCESS;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.CONTENT;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.PAGE_ACCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nexus.social.application.port.out.MediaPublisher;
import com.nexus.social.application.port.out.PlatformAccess;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.Content;
import com.nexus.social.domain.publication.ContentRules;
import com.nexus.social.domain.publication.Image;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.PublishedMedia;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstagramMediaPublisherTest {
  private static final ContainerId CONTAINER = new ContainerId("17889455560051444");

  private final ScriptedMeta meta = new ScriptedMeta();
  private final MediaPublisher publisher = meta.instagram().publisher();

  @AfterEach
  void stop() {
    meta.close();
  }

  @Test
  void rules_always_areThoseOfInstagram() {
    assertThat(publisher.rules()).isEqualTo(new ContentRules(2_200, 1_000));
  }

  @Test
  void createContainer_ofAnImage_sendsItToTheAccount() throws InterruptedException {
    meta.says("{\"id\":\"17889455560051444\"}");

    assertThat(publisher.createContainer(ACCESS, CONTENT)).isEqualTo(CONTAINER);

    RecordedRequest request = meta.request();
    assertThat(request.getRequestLine())
        .startsWith("POST /graph.instagram.com/v26.0/17841405822304914/media HTTP");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer IGAAcanary-token");
    assertThat(request.getHeaders().get("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(ScriptedMeta.form(request))
        .containsOnly(
            Map.entry("image_url", "https://cdn.example/cat.jpg"),
            Map.entry("alt_text", "A cat"),
            Map.entry("caption", "Cat"));
  }

  @Test
  void createContainer_withoutTexts_leavesThemOut() throws InterruptedException {
    meta.says("{\"id\":\"1\"}");

    publisher.createContainer(
        ACCESS, new Content.ImagePost(new Image(URI.create("https://cdn.example/a.jpg"), ""), ""));

    assertThat(ScriptedMeta.form(meta.request())).containsOnlyKeys("image_url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#cats with @friends",
        "50% off + a=b&c=d; \"quoted\" \\ /",
        "two\nlines\r\nand\ta tab",
        "żółw 🐢 שלום",
        "%23 is not a hash, + is a plus"
      })
  void createContainer_whateverTheCaption_itArrivesAsItIs(String caption)
      throws InterruptedException {
    meta.says("{\"id\":\"1\"}");
    Image image = new Image(URI.create("https://cdn.example/a%20b.jpg?x=1&y=2#z"), caption);

    publisher.createContainer(ACCESS, new Content.ImagePost(image, caption));

    RecordedRequest request = meta.request();
    assertThat(ScriptedMeta.body(request)).doesNotContain("#", "@", "\n", "\r");
    assertThat(ScriptedMeta.form(request))
        .containsEntry("caption", caption)
        .containsEntry("alt_text", caption)
        .containsEntry("image_url", "https://cdn.example/a%20b.jpg?x=1&y=2#z");
  }

  @Test
  void publish_ofAContainer_returnsThePostsId() throws InterruptedException {
    meta.says("{\"id\":17920238422030506}");

    assertThat(publisher.publish(ACCESS, CONTAINER)).isEqualTo(new MediaId("17920238422030506"));

    RecordedRequest request = meta.request();
    assertThat(request.getRequestLine())
        .startsWith("POST /graph.instagram.com/v26.0/17841405822304914/media_publish HTTP");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer IGAAcanary-token");
    assertThat(ScriptedMeta.form(request))
        .containsOnly(Map.entry("creation_id", CONTAINER.value()));
  }

  @Test
  void publisher_ofAConnectionByFacebookLogin_callsItsHostOnly() throws InterruptedException {
    meta.says("{\"id\":\"1\"}")
        .says("{\"status_code\":\"FINISHED\"}")
        .says("{\"id\":\"2\"}")
        .says("{\"permalink\":\"https://www.instagram.com/p/B/\"}")
        .says("{\"data\":[]}");

    publisher.createContainer(PAGE_ACCESS, CONTENT);
    publisher.containerStatus(PAGE_ACCESS, CONTAINER);
    publisher.publish(PAGE_ACCESS, CONTAINER);
    publisher.permalink(PAGE_ACCESS, new MediaId("179"));
    publisher.newestMedia(PAGE_ACCESS);

    for (int i = 0; i < 5; i++) {
      RecordedRequest request = meta.request();
      assertThat(request.getTarget()).startsWith("/graph.facebook.com/v26.0/");
      assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer EAABcanary-page");
    }
  }

  @Test
  void publisher_ofAnotherPlatformsConnection_callsNobody() {
    PlatformAccess foreign = new PlatformAccess(new Login("tiktok"), "1", ScriptedMeta.TOKEN);

    assertThatThrownBy(() -> publisher.publish(foreign, CONTAINER))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(meta.requests()).isZero();
  }

  @Test
  void permalink_ofAPost_isReadFromIt() throws InterruptedException {
    meta.says("{\"permalink\":\"https:\\/\\/www.instagram.com\\/p\\/B3Q\\/\",\"id\":\"179\"}");

    assertThat(publisher.permalink(ACCESS, new MediaId("179")))
        .isEqualTo(URI.create("https://www.instagram.com/p/B3Q/"));
    assertThat(meta.request().getTarget())
        .isEqualTo("/graph.instagram.com/v26.0/179?fields=permalink");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"179\"}",
        "{\"permalink\":\"javascript:alert(1)\"}",
        "{\"permalink\":\"https://a b\"}"
      })
  void permalink_thatIsNoLink_isNotFound(String answer) {
    meta.says(answer);

    assertThat(errorOf(() -> publisher.permalink(ACCESS, new MediaId("179"))))
        .isInstanceOf(PlatformError.NotFound.class);
  }

  @Test
  void newestMedia_ofAnAccount_listsThemWithTimeAndLink() throws InterruptedException {
    meta.says(
        """
        {"data":[
          {"id":"18","caption":"Cat \\u0040home","timestamp":"2026-10-01T07:00:00+0000",
           "permalink":"https://www.instagram.com/p/B/","media_type":"IMAGE"},
          {"id":17918195224117851,"timestamp":"2026-10-01T08:30:00+02:00"}],
         "paging":{"next":"https://graph.instagram.com/?access_token=x"}}
        """);

    assertThat(publisher.newestMedia(ACCESS))
        .containsExactly(
            new PublishedMedia(
                new MediaId("18"),
                "Cat @home",
                Instant.parse("2026-10-01T07:00:00Z"),
                Optional.of(URI.create("https://www.instagram.com/p/B/"))),
            new PublishedMedia(
                new MediaId("17918195224117851"),
                "",
                Instant.parse("2026-10-01T06:30:00Z"),
                Optional.empty()));
    assertThat(meta.request().getTarget())
        .isEqualTo(
            "/graph.instagram.com/v26.0/17841405822304914/media"
                + "?fields=id,caption,timestamp,permalink&limit=25");
  }

  @Test
  void newestMedia_ofAnEmptyAccount_isEmpty() {
    meta.says("{\"data\":[]}");

    assertThat(publisher.newestMedia(ACCESS)).isEmpty();
  }

  @Test
  void newestMedia_withUnusableEntries_leavesThemOut() {
    meta.says(
        """
        {"data":[{"timestamp":"2026-10-01T07:00:00+0000"},{"id":"1"},{"id":"2","timestamp":"noon"},
          {"id":"3","timestamp":"2026-10-01T07:00:00Z"}]}
        """);

    assertThat(publisher.newestMedia(ACCESS))
        .extracting(PublishedMedia::id)
        .containsExactly(new MediaId("3"));
  }
}
