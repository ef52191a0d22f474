package com.nexus.social.bootstrap.settings;

import static com.nexus.social.bootstrap.settings.SettingsReaderTest.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.bootstrap.settings.Settings.Database;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysSettingsTest {
  private static final TokenKeyset KEYSET = new TokenKeyset(TokenKeyset.generate().json().strip());
  private static final Map<String, String> STORE =
      Map.of(
          "NEXUS_TOKEN_KEYSET", KEYSET.json(), "NEXUS_DATABASE_URL", "jdbc:postgresql://db/nexus");

  private static KeysSettings.Store store(Map<String, String> environment) {
    return KeysSettings.store(environment, _ -> KEYSET.json());
  }

  @Test
  void store_withKeysetAndDatabase_isBoth() {
    assertThat(store(STORE))
        .isEqualTo(
            new KeysSettings.Store(
                new Database.External(
                    "jdbc:postgresql://db/nexus", Optional.empty(), Optional.empty()),
                KEYSET));
  }

  @Test
  void store_withoutBoth_namesBoth() {
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> store(Map.of()))
        .satisfies(
            invalid ->
                assertThat(invalid.problems())
                    .containsExactly(
                        "NEXUS_TOKEN_KEYSET_FILE is missing: set it to the file that holds the"
                            + " keyset, or NEXUS_TOKEN_KEYSET to the keyset itself.",
                        "NEXUS_DATABASE_URL is missing: set it to the database that holds the"
                            + " tokens, as the servers have it."));
  }

  @Test
  void file_named_isKnownBeforeItIsThere() {
    assertThat(KeysSettings.file(with(Map.of(), "NEXUS_TOKEN_KEYSET_FILE", "/run/keyset")))
        .contains(Path.of("/run/keyset"));
    assertThat(KeysSettings.file(STORE)).isEmpty();
  }
}
