package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CaptionTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void tooLong_isRefusedWordForWord() {
    Answer answer = create("x".repeat(2_300));

    assertThat(answer.status()).isEqualTo(400);
    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"The caption was too long.","type":"OAuthException","code":36004,"error_subcode":2207010,"is_transient":false,"error_user_title":"Caption too long","error_user_msg":"The submitted image's caption was 2300 characters long. The maximum number of characters permitted for a caption is 2200. Please submit media with a shorter caption."}}
        """);
  }

  @Test
  void theLimits_areAllowed() {
    assertThat(create("x".repeat(2_200)).status()).isEqualTo(200);
    assertThat(create("#tag ".repeat(30)).status()).isEqualTo(200);
    assertThat(create("@some.one ".repeat(20)).status()).isEqualTo(200);
    assertThat(create("a@b.example ".repeat(30)).status()).isEqualTo(200);
  }

  @Test
  void oneMore_isRefused() {
    assertThat(create("x".repeat(2_201)).code()).isEqualTo("36004/2207010");
    assertThat(create("#tag ".repeat(31)).code()).isEqualTo("100/2207040");
    assertThat(create("@some.one ".repeat(21)).error().at("/error/error_user_msg").asText())
        .isEqualTo("Cannot use more than 20 tags per created media.");
  }

  @Test
  void altText_hasItsLimitsToo() {
    String token = sandbox.token(COFFEE);
    String url = sandbox.sampleUrl();

    assertThat(
            sandbox
                .post(token, "/me/media", "image_url", url, "alt_text", "x".repeat(1_001))
                .code())
        .isEqualTo("100");
    assertThat(
            sandbox
                .post(
                    token, "/me/media", "media_type", "STORIES", "image_url", url, "alt_text", "x")
                .message())
        .isEqualTo("(#100) Param alt_text is not allowed");
  }

  private Answer create(String caption) {
    return sandbox.post(
        sandbox.token(COFFEE), "/me/media", "image_url", sandbox.sampleUrl(), "caption", caption);
  }
}
