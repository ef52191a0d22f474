package com.nexus.social.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.bootstrap.settings.Settings.Address;
import com.nexus.social.bootstrap.settings.Settings.App;
import com.nexus.social.bootstrap.settings.Settings.Apps;
import com.nexus.social.bootstrap.settings.Settings.Database;
import com.nexus.social.bootstrap.settings.Settings.FacebookApp;
import com.nexus.social.bootstrap.settings.Settings.Mode;
import com.nexus.social.bootstrap.settings.Settings.Policies;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {
  private static final TokenKeyset KEYSET = new TokenKeyset(TokenKeyset.generate().json().strip());
  private static final Map<String, String> META =
      Map.of(
          "HOME", "/home/ada",
          "INSTAGRAM_APP_ID", "123456",
          "INSTAGRAM_APP_SECRET", "app-secret",
          "INSTAGRAM_REDIRECT_URI", "https://example.com/callback",
          "NEXUS_DATA_DELETION_URL", "https://example.com/deletion",
          "NEXUS_TOKEN_KEYSET", KEYSET.json());
  private static final App INSTAGRAM =
      new App("123456", new Secret("app-secret"), URI.create("https://example.com/callback"));

  @Test
  void settings_ofAnEmptyEnvironment_areTheSandboxAndAnEmbeddedDatabase() {
    Settings settings = read(Map.of("HOME", "/home/ada"));

    assertThat(settings.grpc()).isEqualTo(new Address("127.0.0.1", 50051));
    assertThat(settings.database()).isEqualTo(new Database.Embedded());
    assertThat(settings.mode()).isEqualTo(new Mode.Sandbox(50080, Optional.empty()));
    assertThat(settings.graph().version()).isEqualTo("v26.0");
    assertThat(settings.directories().data())
        .isEqualTo(Path.of("/home/ada/.local/share/nexus-social"));
    assertThat(settings.policies())
        .isEqualTo(
            new Policies(Duration.ofMinutes(3), URI.create("http://localhost:8080/data-deletion")));
  }

  @Test
  void settings_withAnInstagramApp_areMetaByThatLogin() {
    Settings settings = read(META);

    assertThat(settings.mode())
        .isEqualTo(
            new Mode.Meta(new Apps(Optional.of(INSTAGRAM), Optional.empty(), List.of()), KEYSET));
    assertThat(settings.policies().dataDeletionPage())
        .isEqualTo(URI.create("https://example.com/deletion"));
  }

  @Test
  void settings_withBothApps_areMetaByBothLogins() {
    assertThat(
            read(with(
                    META,
                    "META_APP_ID",
                    "789",
                    "META_APP_SECRET",
                    "meta-secret",
                    "META_REDIRECT_URI",
                    "https://example.com/facebook",
                    "META_LOGIN_CONFIG_ID",
                    "42",
                    "INSTAGRAM_PREVIOUS_APP_SECRET",
                    "old-instagram",
                    "META_PREVIOUS_APP_SECRET",
                    "old-meta"))
                .mode())
        .isEqualTo(
            new Mode.Meta(
                new Apps(
                    Optional.of(INSTAGRAM),
                    Optional.of(
                        new FacebookApp(
                            new App(
                                "789",
                                new Secret("meta-secret"),
                                URI.create("https://example.com/facebook")),
                            Optional.of("42"))),
                    List.of(new Secret("old-instagram"), new Secret("old-meta"))),
                KEYSET));
  }

  @Test
  void settings_withAMetaAppAlone_areMetaByFacebookLogin() {
    Map<String, String> environment =
        Map.of(
            "HOME", "/home/ada",
            "META_APP_ID", "789",
            "META_APP_SECRET", "meta-secret",
            "META_REDIRECT_URI", "https://example.com/facebook",
            "NEXUS_DATA_DELETION_URL", "https://example.com/deletion",
            "NEXUS_TOKEN_KEYSET", KEYSET.json());

    assertThat(read(environment).mode())
        .isInstanceOfSatisfying(
            Mode.Meta.class,
            meta -> {
              assertThat(meta.apps().instagram()).isEmpty();
              assertThat(meta.apps().facebook().orElseThrow().configId()).isEmpty();
            });
  }

  @Test
  void settings_withADatabase_useIt() {
    Settings settings =
        read(
            with(
                META,
                "NEXUS_DATABASE_URL",
                "jdbc:postgresql://db/nexus",
                "NEXUS_DATABASE_USER",
                "nexus",
                "NEXUS_DATABASE_PASSWORD",
                "pass"));

    assertThat(settings.database())
        .isEqualTo(
            new Database.External(
                "jdbc:postgresql://db/nexus",
                Optional.of("nexus"),
                Optional.of(new Secret("pass"))));
  }

  @Test
  void settings_withEverythingElseSet_followIt() {
    Settings settings =
        read(
            Map.of(
                "NEXUS_GRPC_HOST", "0.0.0.0",
                "NEXUS_GRPC_PORT", "0",
                "NEXUS_DATA_DIR", "/var/lib/nexus",
                "NEXUS_PUBLISH_SETTLING", "PT2S",
                "NEXUS_SANDBOX_PORT", "1234",
                "META_GRAPH_VERSION", "v25.0",
                "META_GRAPH_URL", "http://localhost:9/graph"));

    assertThat(settings.grpc()).isEqualTo(new Address("0.0.0.0", 0));
    assertThat(settings.directories().data()).isEqualTo(Path.of("/var/lib/nexus"));
    assertThat(settings.policies().publishSettling()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.mode()).isEqualTo(new Mode.Sandbox(1234, Optional.empty()));
    assertThat(settings.graph().version()).isEqualTo("v25.0");
    assertThat(settings.graph().hosts().graph()).contains(URI.create("http://localhost:9/graph"));
    assertThat(settings.graph().hosts().facebook()).isEmpty();
  }

  @Test
  void dataDir_withXdgDataHome_isInIt() {
    assertThat(read(Map.of("HOME", "/home/ada", "XDG_DATA_HOME", "/data")).directories().data())
        .isEqualTo(Path.of("/data/nexus-social"));
  }

  @Test
  void cache_withXdgCacheHome_isInIt() {
    assertThat(read(Map.of("HOME", "/home/ada", "XDG_CACHE_HOME", "/c")).directories().cache())
        .isEqualTo(Path.of("/c/nexus-social"));
    assertThat(read(Map.of("NEXUS_DATA_DIR", "/data")).directories().cache())
        .isEqualTo(Path.of("/data/cache"));
  }

  @Test
  void blankValues_areNone() {
    assertThat(read(Map.of("HOME", "/h", "NEXUS_GRPC_PORT", " ", "INSTAGRAM_APP_ID", "")))
        .isEqualTo(read(Map.of("HOME", "/h")));
  }

  @Test
  void secret_inAFile_isReadWithoutItsLineEnd() {
    Settings settings =
        read(Map.of("HOME", "/home/ada", "NEXUS_TOKEN_KEYSET_FILE", "/run/secrets/keyset"));

    assertThat(settings.mode()).isEqualTo(new Mode.Sandbox(50080, Optional.of(KEYSET)));
  }

  @Test
  void settings_printed_showNoSecret() {
    assertThat(read(META).toString()).doesNotContain("app-secret").doesNotContain(KEYSET.json());
  }

  static Settings read(Map<String, String> environment) {
    return SettingsReader.read(environment, SettingsReaderTest::fileContent);
  }

  static Map<String, String> with(Map<String, String> environment, String... namesAndValues) {
    Map<String, String> changed = new HashMap<>(environment);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      changed.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return changed;
  }

  private static String fileContent(Path file) throws IOException {
    if (file.startsWith("/missing")) {
      throw new IOException("No such file");
    }
    return file.startsWith("/empty") ? "\n" : KEYSET.json() + "\n";
  }
}
