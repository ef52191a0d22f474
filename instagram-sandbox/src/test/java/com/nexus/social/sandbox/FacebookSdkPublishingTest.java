package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.IGMedia;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Meta's own client for Java publishes on the sandbox. */
class FacebookSdkPublishingTest {
  @RegisterExtension final FacebookSdk sdk = new FacebookSdk();

  @Test
  void image_isPublished() throws APIException {
    String container = sdk.image("Good morning").execute().getId();
    assertThat(sdk.status(container)).isEqualTo("IN_PROGRESS");
    sdk.sandbox().control().advance(Duration.ofSeconds(1));
    assertThat(sdk.status(container)).isEqualTo("FINISHED");

    IGMedia media = sdk.publish(container);

    assertThat(sdk.status(container)).isEqualTo("PUBLISHED");
    assertThat(media.getFieldCaption()).isEqualTo("Good morning");
    assertThat(media.getFieldMediaType()).isEqualTo("IMAGE");
    assertThat(media.getFieldMediaProductType()).isEqualTo("FEED");
    assertThat(media.getFieldPermalink()).contains("/p/");
    assertThat(sdk.sandbox().control().posts(COFFEE))
        .singleElement()
        .satisfies(post -> assertThat(post.mediaId()).isEqualTo(media.getFieldId()));
  }

  @Test
  void carousel_isPublished() throws APIException {
    String first = sdk.image(null).setIsCarouselItem(true).execute().getId();
    String second = sdk.image(null).setIsCarouselItem(true).execute().getId();
    sdk.sandbox().control().advance(Duration.ofSeconds(1));
    String container =
        sdk.coffee()
            .createMedia()
            .setMediaType("CAROUSEL")
            .setChildren(List.of(first, second))
            .setCaption("Two of them")
            .execute()
            .getId();
    sdk.sandbox().control().advance(Duration.ofSeconds(1));

    IGMedia media = sdk.publish(container);

    assertThat(media.getFieldMediaType()).isEqualTo("CAROUSEL_ALBUM");
    assertThat(new IGMedia(media.getFieldId(), sdk.context()).getChildren().execute()).hasSize(2);
  }

  @Test
  void reel_isPublished() throws APIException {
    String container =
        sdk.coffee()
            .createMedia()
            .setMediaType("REELS")
            .setVideoUrl(sdk.sandbox().mediaUrl("reel.mp4"))
            .setCaption("It moves")
            .execute()
            .getId();
    sdk.sandbox().control().advance(Duration.ofSeconds(3));
    assertThat(sdk.status(container)).isEqualTo("FINISHED");

    IGMedia media = sdk.publish(container);

    assertThat(media.getFieldMediaType()).isEqualTo("VIDEO");
    assertThat(media.getFieldMediaProductType()).isEqualTo("REELS");
    assertThat(media.getFieldPermalink()).contains("/reel/");
  }
}
