package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MediaOptionsTest {
  private static final Map<String, String> GOOD =
      Map.ofEntries(
          Map.entry("caption", "Hello"),
          Map.entry("alt_text", "A sunrise"),
          Map.entry("user_tags", "[{\"username\":\"mira.paints\",\"x\":0.5,\"y\":1}]"),
          Map.entry("collaborators", "mira.paints,nexus.bakery"),
          Map.entry("location_id", "134895793791914"),
          Map.entry("thumb_offset", "1500"),
          Map.entry("share_to_feed", "false"),
          Map.entry("audio_name", "Dawn"),
          Map.entry("audio_configuration", "{\"audio_id\":\"1\"}"),
          Map.entry("trial_params", "{\"graduation_strategy\":\"MANUAL\"}"),
          Map.entry("is_ai_generated", "true"));

  /** The columns of the table of parameters: kind, then what it takes. */
  private static final Map<String, Set<String>> TAKEN =
      Map.of(
          "IMAGE",
          Set.of(
              "caption",
              "alt_text",
              "user_tags",
              "collaborators",
              "location_id",
              "is_ai_generated"),
          "REELS",
          Set.of(
              "caption",
              "user_tags",
              "collaborators",
              "location_id",
              "thumb_offset",
              "share_to_feed",
              "audio_name",
              "audio_configuration",
              "trial_params",
              "is_ai_generated"),
          "STORIES",
          Set.of("caption", "user_tags", "is_ai_generated"),
          "IMAGE ITEM",
          Set.of("alt_text", "user_tags"),
          "VIDEO ITEM",
          Set.of("thumb_offset"),
          "CAROUSEL",
          Set.of("caption", "collaborators", "location_id", "share_to_feed", "is_ai_generated"));

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final MediaSteps app = new MediaSteps(sandbox);

  static Stream<Arguments> everyOptionOfEveryKind() {
    return TAKEN.keySet().stream()
        .flatMap(kind -> GOOD.keySet().stream().map(option -> Arguments.of(kind, option)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyOptionOfEveryKind")
  void option_isTakenWhereMetaTakesIt_andRefusedElsewhere(String kind, String option) {
    Answer answer = create(kind, option, GOOD.getOrDefault(option, ""));

    if (TAKEN.getOrDefault(kind, Set.of()).contains(option)) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    } else {
      assertThat(answer.message()).isEqualTo("(#100) Param " + option + " is not allowed");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IMAGE|user_tags|[{\"username\":\"mira.paints\"}]|100",
        "IMAGE|user_tags|[{\"username\":\"mira.paints\",\"x\":1.1,\"y\":0}]|100",
        "IMAGE|user_tags|mira.paints|100",
        "IMAGE|user_tags|[{\"username\":\"@mira.paints\",\"x\":0,\"y\":0}]|110/2207018",
        "STORIES|user_tags|[{\"username\":\"mira.paints\",\"x\":-0.5,\"y\":0}]|100",
        "IMAGE|collaborators|a,b,c,d|100",
        "IMAGE|collaborators|[\"mira paints\"]|110/2207018",
        "IMAGE|location_id|the café|100",
        "REELS|thumb_offset|-1|1/2207057",
        "REELS|thumb_offset|soon|100",
        "REELS|share_to_feed|maybe|100",
        "REELS|trial_params|{\"graduation_strategy\":\"NEVER\"}|100",
        "REELS|trial_params|MANUAL|100",
        "REELS|audio_configuration|[]|100",
        "CAROUSEL|is_ai_generated|perhaps|100",
      })
  void badValue_isRefused(String kind, String option, String value, String code) {
    assertThat(create(kind, option, value).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REELS|user_tags|[{\"username\":\"mira.paints\"}]",
        "STORIES|user_tags|[{\"username\":\"mira.paints\"}]",
        "IMAGE|collaborators|[\"a\",\"b\",\"c\"]",
        "REELS|trial_params|{\"graduation_strategy\":\"SS_PERFORMANCE\"}",
      })
  void goodValue_isTaken(String kind, String option, String value) {
    assertThat(create(kind, option, value).status()).isEqualTo(200);
  }

  @Test
  void unknownUser_isRefusedWordForWord() {
    RunningSandbox.assertSame(
        app.image("collaborators", "@evolve.how").error(),
        """
        {"error":{"message":"Invalid user id","type":"OAuthException","code":110,"error_subcode":2207018,"is_transient":false,"error_user_title":"Cannot load user with a private profile or invalid username","error_user_msg":"The following user(s) cannot be accessed: @evolve.how"}}
        """);
  }

  @Test
  void invalidLocation_isSaidInMetasCode() {
    assertThat(app.image("location_id", "home").message())
        .contains("INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID");
  }

  @Test
  void tags_areTwentyAtMost() {
    String tag = "{\"username\":\"mira.paints\",\"x\":0.1,\"y\":0.1}";

    assertThat(app.image("user_tags", "[" + (tag + ",").repeat(19) + tag + "]").status())
        .isEqualTo(200);
    Answer refused = app.image("user_tags", "[" + (tag + ",").repeat(20) + tag + "]");
    assertThat(refused.code()).isEqualTo("100/2207040");
    assertThat(refused.error().at("/error/error_user_msg").asText())
        .isEqualTo("Cannot use more than 20 tags per created media.");
  }

  @Test
  void thumbOffset_behindTheEnd_showsInTheStatus() {
    String late = app.reel("thumb_offset", "4000").text("id");
    String intime = app.reel("thumb_offset", "3999").text("id");
    app.process();

    assertThat(app.container(late, "status").get("status").asText())
        .isEqualTo("Error: Media upload has failed with error code 2207057");
    assertThat(app.status(intime)).isEqualTo("FINISHED");
  }

  @Test
  void partnershipsProductsAndUploads_areNotOfInstagramLogin() {
    for (String[] option :
        List.of(
            new String[] {"product_tags", "[]"},
            new String[] {"is_paid_partnership", "true"},
            new String[] {"branded_content_sponsor_ids", "1"},
            new String[] {"upload_type", "resumable"})) {
      assertThat(app.reel(option).message())
          .isEqualTo("(#100) Param " + option[0] + " is not allowed");
    }
  }

  @Test
  void options_areSeenByTheWitness() {
    app.published(
        app.reel("share_to_feed", "false", "audio_name", "Dawn", "location_id", "134895793791914"));

    LivePost post = sandbox.control().posts(COFFEE).getFirst();

    assertThat(post.draft().options())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "share_to_feed", "false", "audio_name", "Dawn", "location_id", "134895793791914"));
    assertThat(app.media(post.mediaId(), "is_shared_to_feed").get("is_shared_to_feed").asBoolean())
        .isFalse();
  }

  private Answer create(String kind, String option, String value) {
    return switch (kind) {
      case "IMAGE" -> app.image(option, value);
      case "REELS" -> app.reel(option, value);
      case "STORIES" -> app.storyVideo(option, value);
      case "IMAGE ITEM" -> app.imageItem(option, value);
      case "VIDEO ITEM" -> app.videoItem(option, value);
      case "CAROUSEL" -> app.carousel(app.items(2), option, value);
      default -> throw new IllegalArgumentException(kind);
    };
  }
}
