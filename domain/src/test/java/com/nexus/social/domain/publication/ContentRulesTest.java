package com.nexus.social.domain.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.domain.failure.Violation;
import com.nexus.social.domain.publication.Content.ImagePost;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRulesTest {
  private static final ContentRules RULES = new ContentRules(10, 5);

  private static List<Violation> violations(String url, String altText, String caption) {
    return RULES.violations(new ImagePost(new Image(URI.create(url), altText), caption));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cdn.example/a.jpg",
        "http://127.0.0.1:8080/a.jpg?x=1",
        "HTTPS://cdn.example/%C3%BC.jpg"
      })
  void violations_goodUrl_areNone(String url) {
    assertThat(violations(url, "", "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://cdn.example/a.jpg",
        "a.jpg",
        "https:///a.jpg",
        "https://user:secret@cdn.example/a.jpg",
        "https://cdn.example/ü.jpg"
      })
  void violations_badUrl_nameTheField(String url) {
    assertThat(violations(url, "", ""))
        .extracting(Violation::field)
        .containsExactly("image_post.image.url");
  }

  @Test
  void violations_passwordInUrl_doNotRepeatIt() {
    assertThat(violations("https://user:secret@cdn.example/a.jpg", "", "").getFirst().rule())
        .doesNotContain("secret");
  }

  @Test
  void violations_nullCharacter_isNamed() {
    assertThat(violations("https://cdn.example/a.jpg", "a\0b", "\0"))
        .extracting(Violation::field)
        .containsExactly("image_post.image.alt_text", "image_post.caption");
  }

  @Test
  void violations_exactlyTheLimit_areNone() {
    assertThat(violations("https://cdn.example/a.jpg", "12345", "1234567890")).isEmpty();
  }

  @Test
  void violations_overTheLimits_nameBothNumbersInUtf16Units() {
    List<Violation> found = violations("https://cdn.example/a.jpg", "123456", "12345678☕😀");
    assertThat(found)
        .containsExactly(
            new Violation(
                "image_post.image.alt_text",
                "is 6 UTF-16 units long, the platform takes at most 5"),
            new Violation(
                "image_post.caption", "is 11 UTF-16 units long, the platform takes at most 10"));
  }
}
