package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.Behaviour.Callbacks;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.Quirk;
import com.nexus.social.sandbox.world.RateLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceTest {
  @TempDir Path folder;

  private final HttpCaller http = new HttpCaller();

  /** A sandbox in a process of its own, which can be killed. */
  static final class Killable {
    private Killable() {}

    public static void main(String[] args) throws InterruptedException {
      SandboxSettings settings =
          SandboxSettings.defaults()
              .withDataDirectory(Path.of(args[0]))
              .withProcessing(Duration.ZERO, Duration.ZERO);
      try (InstagramSandbox sandbox = InstagramSandbox.start(settings)) {
        System.out.println(sandbox.control().issueToken(COFFEE, BASIC, PUBLISH));
        System.out.println(sandbox.baseUri());
        Thread.currentThread().join();
      }
    }
  }

  @Test
  void everything_outlivesARestart() throws IOException {
    String token;
    String mediaId;
    String container;
    byte[] picture;
    try (InstagramSandbox sandbox = start()) {
      sandbox.control().advance(Duration.ofDays(10));
      token = sandbox.control().issueToken(COFFEE, BASIC, PUBLISH);
      mediaId = publish(sandbox.hosts().instagramGraph(), sandbox.baseUri(), token, "Grüße");
      container = container(sandbox.hosts().instagramGraph(), sandbox.baseUri(), token, "Two");
      picture = picture(sandbox, token, mediaId);
    }

    try (InstagramSandbox sandbox = start()) {
      assertThat(sandbox.control().posts(COFFEE))
          .extracting(LivePost::mediaId, LivePost::caption)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(mediaId, "Grüße"));
      assertThat(picture(sandbox, token, mediaId)).isEqualTo(picture).startsWith(0xFF, 0xD8);
      URI graph = sandbox.hosts().instagramGraph();
      assertThat(
              http.get(graph, "/me/content_publishing_limit", "access_token", token)
                  .ok()
                  .at("/data/0/quota_usage")
                  .asInt())
          .isEqualTo(1);
      assertThat(
              http.post(graph, "/me/media_publish", "creation_id", container, "access_token", token)
                  .status())
          .isEqualTo(200);
      assertThat(sandbox.control().now()).isAfter(java.time.Instant.now().plus(Duration.ofDays(9)));
    }
    assertThat(folder.resolve("media")).isDirectoryContaining("glob:**.jpg");
  }

  @Test
  void consentOnFacebook_outlivesARestart() {
    String page;
    try (InstagramSandbox sandbox = start()) {
      page = sandbox.control().issuePageToken(FacebookCaller.COFFEE_PAGE, FacebookCaller.SCOPES);
      sandbox.control().hold(FacebookCaller.PERSON, Grant.Hold.CHECKPOINT);
    }

    try (InstagramSandbox sandbox = start()) {
      URI graph = sandbox.hosts().graph();
      assertThat(http.get(graph, "/" + COFFEE, "access_token", page).code()).isEqualTo("190/459");
      sandbox.control().release(FacebookCaller.PERSON);
      assertThat(http.get(graph, "/" + COFFEE, "access_token", page).status()).isEqualTo(200);
    }
  }

  @Test
  void everything_repliedTo_outlivesAKill() throws IOException, InterruptedException {
    Process process = killable();
    String mediaId;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String token = String.valueOf(out.readLine());
      URI base = URI.create(String.valueOf(out.readLine()));
      http.post(base, "/sandbox/api/settings/limits", "calls_per_day", "100").ok();
      mediaId = publish(base.resolve("/graph.instagram.com"), base, token, "One");
      assertThat(usage(base.resolve("/graph.instagram.com"), token)).isEqualTo(3);
    } finally {
      process.destroyForcibly().waitFor();
    }

    try (InstagramSandbox sandbox = start()) {
      assertThat(sandbox.control().posts(COFFEE))
          .extracting(LivePost::mediaId)
          .containsExactly(mediaId);
      String token = sandbox.control().issueToken(COFFEE, BASIC);
      assertThat(usage(sandbox.hosts().instagramGraph(), token)).isEqualTo(4);
    }
  }

  @Test
  void changedSettings_outliveARestart_unlessItIsStartedWithOthers() {
    try (InstagramSandbox sandbox = start()) {
      sandbox.control().retireMetric("reach");
      sandbox
          .control()
          .change(
              now ->
                  now.withRateLimits(RateLimits.ofMeta(Map.of(COFFEE, 3L), 7))
                      .withCallbacks(new Callbacks(URI.create("http://127.0.0.1:1/out"), null))
                      .withQuirks(Quirk.TEXT_USER_ID));
    }
    try (InstagramSandbox sandbox = start()) {
      Behaviour behaviour = sandbox.control().behaviour();
      assertThat(behaviour.insights().retired()).containsExactly("reach");
      assertThat(behaviour.rateLimits()).isEqualTo(RateLimits.ofMeta(Map.of(COFFEE, 3L), 7));
      assertThat(behaviour.callbacks().deauthorize()).hasPath("/out");
      assertThat(behaviour.quirks()).containsExactly(Quirk.TEXT_USER_ID);
    }

    SandboxSettings others = settings().withQuotas(7, 8);
    try (InstagramSandbox sandbox = InstagramSandbox.start(others)) {
      assertThat(sandbox.control().behaviour()).isEqualTo(others.behaviour());
    }
  }

  @Test
  void refusal_outlivesARestart() {
    String token;
    try (InstagramSandbox sandbox = start()) {
      sandbox.control().change(now -> now.withRateLimits(twoCallsADay(now.rateLimits())));
      token = sandbox.control().issueToken(COFFEE, BASIC);
      URI graph = sandbox.hosts().instagramGraph();
      http.get(graph, "/me", "access_token", token).ok();
      http.get(graph, "/me", "access_token", token).ok();
    }

    try (InstagramSandbox sandbox = start()) {
      URI graph = sandbox.hosts().instagramGraph();
      assertThat(http.get(graph, "/me", "access_token", token).code()).isEqualTo("80002");
      sandbox.control().advance(Duration.ofHours(25));
      assertThat(http.get(graph, "/me", "access_token", token).status()).isEqualTo(200);
    }
  }

  private static RateLimits twoCallsADay(RateLimits limits) {
    return limits.withInstagram(RateLimits.UseCase.calls(2));
  }

  /** In percent of the calls of a day, this one included. */
  private int usage(URI graph, String token) {
    Answer answer = http.get(graph, "/me", "access_token", token);
    return Answer.parse(answer.header("x-business-use-case-usage"))
        .at("/" + COFFEE + "/0/call_count")
        .asInt(-1);
  }

  @Test
  void lineCutShort_isDropped() throws IOException {
    String token;
    try (InstagramSandbox sandbox = start()) {
      token = sandbox.control().issueToken(COFFEE, BASIC);
    }
    Path journal = folder.resolve("world.jsonl");
    Files.writeString(journal, "[{\"entity\":\"tok", StandardOpenOption.APPEND);

    try (InstagramSandbox sandbox = start()) {
      assertThat(http.get(sandbox.hosts().instagramGraph(), "/me", "access_token", token).status())
          .isEqualTo(200);
    }
    assertThat(Files.readString(journal)).doesNotContain("\"tok\"").endsWith("]\n");
  }

  @Test
  void damageInTheMiddle_isNotOverlooked() throws IOException {
    start().close();
    Path journal = folder.resolve("world.jsonl");
    Files.writeString(journal, "nonsense\n" + Files.readString(journal));

    assertThatIllegalStateException()
        .isThrownBy(this::start)
        .withMessageContaining("line 1")
        .withMessageContaining("damaged");
  }

  @Test
  void folder_isUsedByOneSandboxAtATime() {
    try (InstagramSandbox _ = start()) {
      assertThatIllegalStateException()
          .isThrownBy(this::start)
          .withMessage(
              "The sandbox cannot keep its state in " + folder + ": another sandbox is using it");
    }
  }

  @Test
  void takenPort_isOneClearSentence() {
    try (InstagramSandbox sandbox = InstagramSandbox.start(SandboxSettings.defaults())) {
      int port = sandbox.port();
      assertThatIllegalStateException()
          .isThrownBy(() -> InstagramSandbox.start(SandboxSettings.defaults().withPort(port)))
          .withMessage(
              "The sandbox cannot use port %d of 127.0.0.1: something else is listening there"
                  .formatted(port));
    }
  }

  private InstagramSandbox start() {
    return InstagramSandbox.start(settings());
  }

  private SandboxSettings settings() {
    return SandboxSettings.defaults()
        .withDataDirectory(folder)
        .withProcessing(Duration.ZERO, Duration.ZERO);
  }

  private Process killable() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Killable.class.getName(),
                folder.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private String container(URI graph, URI base, String token, String caption) {
    return http.post(
            graph,
            "/me/media",
            "image_url",
            base.resolve("/sandbox/media/sample.jpg").toString(),
            "caption",
            caption,
            "access_token",
            token)
        .text("id");
  }

  private String publish(URI graph, URI base, String token, String caption) {
    String container = container(graph, base, token, caption);
    return http.post(graph, "/me/media_publish", "creation_id", container, "access_token", token)
        .text("id");
  }

  private byte[] picture(InstagramSandbox sandbox, String token, String mediaId) {
    Answer media =
        http.get(
            sandbox.hosts().instagramGraph(),
            "/" + mediaId,
            "fields",
            "media_url",
            "access_token",
            token);
    return http.bytes(URI.create(media.text("media_url")));
  }
}
