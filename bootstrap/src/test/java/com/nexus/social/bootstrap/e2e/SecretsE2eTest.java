package com.nexus.social.bootstrap.e2e;

import static com.nexus.social.v1.Publication.State.STATE_PUBLISHED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.bootstrap.settings.SettingsReader;
import com.nexus.social.sandbox.SandboxSettings;
import com.nexus.social.v1.Connection;
import com.nexus.social.v1.DisconnectConnectionRequest;
import com.nexus.social.v1.HandleDeauthorizationRequest;
import com.nexus.social.v1.Platform;
import com.nexus.social.v1.RefreshConnectionRequest;
import com.nexus.social.v1.RequestDataDeletionRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run through all that has to do with secrets, on a server that logs everything there is to log:
 * none of them is seen anywhere.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SecretsE2eTest {
  /** Tokens and codes, as Instagram's side gives them out. */
  private static final Pattern SECRET = Pattern.compile("(IGAA|EAA|AQ)[A-Za-z0-9_-]{100,}");

  private static final Pattern KEY = Pattern.compile("\"value\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern STATE = Pattern.compile("[?&]state=([A-Za-z0-9_-]+)");

  @TempDir private Path directory;

  @Test
  void run_ofEverythingThatIsSecret_showsNoneOfIt() throws Exception {
    Path log = directory.resolve("everything.log");
    Path configuration = directory.resolve("logback.xml");
    Files.writeString(configuration, loggingEverything(log));
    Map<String, String> loud =
        Map.of("JAVA_TOOL_OPTIONS", "-Dlogback.configurationFile=" + configuration);
    try (CrashLab lab = new CrashLab(directory, loud)) {
      Answers answers = lab.api().answers();
      run(lab);

      Set<String> secrets = secrets(lab);
      assertThat(secrets).hasSizeGreaterThan(12);
      assertThat(Files.readString(log)).contains("TRACE", "DEBUG").satisfies(showsNone(secrets));
      assertThat(String.join("\n", new Rows(lab.postgres()).all().toList()))
          .contains("platform_connections", "authorization_attempts")
          .satisfies(showsNone(secrets));
      String settings = SettingsReader.read(lab.environment(), Files::readString).toString();
      assertThat(settings).contains("redacted").satisfies(showsNone(secrets));
      assertThat(answers.text()).contains("AUTHORIZATION_UNKNOWN").satisfies(showsNone(secrets));

      // The states are for the person's browser, and nobody else's.
      Set<String> states = found(STATE, answers.authorizationUrls(), 1);
      assertThat(states).hasSizeGreaterThan(3);
      assertThat(Files.readString(log)).satisfies(showsNone(states));
      assertThat(String.join("\n", new Rows(lab.postgres()).all().toList()))
          .satisfies(showsNone(states));
      assertThat(answers.text()).satisfies(showsNone(states));
    }
  }

  private static String loggingEverything(Path file) {
    return """
    <configuration>
      <appender name="file" class="ch.qos.logback.core.FileAppender">
        <file>%s</file>
        <encoder><pattern>%%level %%logger %%msg%%n%%ex{full}</pattern></encoder>
      </appender>
      <root level="TRACE"><appender-ref ref="file"/></root>
    </configuration>
    """
        .formatted(file);
  }

  /** Both logins, a choice, refusals, a renewal, and every way to leave. */
  private static void run(CrashLab lab) throws SQLException {
    String account = lab.newAccount("secret.keeper");
    String byInstagram = lab.api().connect(account);
    Connection byFacebook = lab.api().connectByFacebook("nexus.coffee");
    Connection chosen = lab.api().connectByFacebook("mira.paints");
    lab.api().completeWithUnknownState();
    lab.api().completeWithUsedCode();
    for (String each : List.of(byInstagram, byFacebook.getId(), chosen.getId())) {
      String publication = lab.api().publish(each, "secret or not");
      assertThat(lab.api().untilEnded(publication).getState()).isEqualTo(STATE_PUBLISHED);
      lab.api()
          .connections()
          .refreshConnection(RefreshConnectionRequest.newBuilder().setConnectionId(each).build());
    }
    lab.growOld(byInstagram);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> lab.api().history(byInstagram).getFirst().getMessage().contains("good until"));
    lab.api()
        .connections()
        .disconnectConnection(
            DisconnectConnectionRequest.newBuilder().setConnectionId(chosen.getId()).build());
    try (CallbackReceiver receiver = CallbackReceiver.start(lab.sandbox().control(), _ -> "{}")) {
      String deauthorization = receiver.deauthorize(account);
      lab.api()
          .connections()
          .handleDeauthorization(
              HandleDeauthorizationRequest.newBuilder()
                  .setPlatform(Platform.PLATFORM_INSTAGRAM)
                  .setSignedRequest(deauthorization)
                  .build());
      lab.api()
          .connections()
          .requestDataDeletion(
              RequestDataDeletionRequest.newBuilder()
                  .setPlatform(Platform.PLATFORM_INSTAGRAM)
                  .setSignedRequest(receiver.requestDeletion(account))
                  .build());
    }
  }

  /** What Instagram's side gave out, what the app has of its own, and the keys. */
  private Set<String> secrets(CrashLab lab) throws Exception {
    String world = Files.readString(CrashLab.sandboxDirectory(directory).resolve("world.jsonl"));
    Set<String> secrets = found(SECRET, world, 0);
    for (String token : List.copyOf(secrets)) {
      if (token.startsWith("EAA")) {
        secrets.addAll(found(SECRET, pages(lab, token), 0));
      }
    }
    secrets.add(SandboxSettings.DEFAULT_APP_SECRET);
    secrets.addAll(found(KEY, Files.readString(directory.resolve("keyset.json")), 1));
    return secrets;
  }

  /** The Pages of whoever holds the token, with the tokens of these. */
  private static String pages(CrashLab lab, String token) throws IOException, InterruptedException {
    URI pages =
        URI.create(
            lab.sandbox().hosts().graph() + "/v26.0/me/accounts?limit=100&access_token=" + token);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(pages).build(), BodyHandlers.ofString(UTF_8))
          .body();
    }
  }

  private static Set<String> found(Pattern pattern, String text, int group) {
    Set<String> found = new TreeSet<>();
    pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(group))
        .forEach(found::add);
    return found;
  }

  /** In whatever form: as text, or as bytes in hex. */
  private static java.util.function.Consumer<String> showsNone(Set<String> secrets) {
    return text -> {
      for (String secret : secrets) {
        assertThat(text.contains(secret)).as("shows %s", secret).isFalse();
        String hex = HexFormat.of().formatHex(secret.getBytes(UTF_8));
        assertThat(text.contains(hex)).as("shows %s in hex", secret).isFalse();
      }
    };
  }
}
