package com.nexus.social.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsProblemsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          NEXUS_GRPC_PORT        | 70000     | is "70000", but must be a port from 0 to 65535: correct it, or unset it to use 50051.
          NEXUS_GRPC_PORT        | ninety    | is "ninety", but must be a port from 0 to 65535: correct it, or unset it to use 50051.
          NEXUS_GRPC_HOST        | a b       | is "a b", but must be a host name or an address: correct it, or unset it to use 127.0.0.1.
          NEXUS_SANDBOX_PORT     | -1        | is "-1", but must be a port from 0 to 65535: correct it, or unset it to use 50080.
          NEXUS_PUBLISH_SETTLING | 3 minutes | is "3 minutes", but must be an ISO 8601 duration above zero, such as PT3M: correct it, or unset it to use PT3M.
          NEXUS_PUBLISH_SETTLING | PT0S      | is "PT0S", but must be an ISO 8601 duration above zero, such as PT3M: correct it, or unset it to use PT3M.
          META_GRAPH_VERSION     | 26        | is "26", but must be a version such as v26.0: correct it, or unset it to use v26.0.
          META_GRAPH_URL         | graph     | is "graph", but must be an http or https URL with a host and nothing after its path: correct it.
          META_FACEBOOK_URL      | http://h?a=b | is "http://h?…", but must be an http or https URL with a host and nothing after its path: correct it.
          NEXUS_DATABASE_URL     | jdbc:mysql://u:p@h/d?password=p | is "jdbc:mysql://…@h/d?…", but must be a JDBC URL of PostgreSQL, such as jdbc:postgresql://localhost:5432/nexus: correct it.
          NEXUS_DATABASE_USER    | ada       | is set, but NEXUS_DATABASE_URL is not: set it, too, or unset NEXUS_DATABASE_USER to use an embedded PostgreSQL.
          NEXUS_DATABASE_PASSWORD | pass     | is set, but NEXUS_DATABASE_URL is not: set it, too, or unset NEXUS_DATABASE_PASSWORD to use an embedded PostgreSQL.
          NEXUS_TOKEN_KEYSET     | {"key":1}  | is set, but must be a keyset as "nexus keys create" prints it: correct it.
          NEXUS_DATA_DELETION_URL | me@here   | is "me@here", but must be an http or https URL without a fragment: correct it.
          META_LOGIN_CONFIG_ID   | 42         | is set, but META_APP_ID is not: set it, too, or unset META_LOGIN_CONFIG_ID.
          META_PREVIOUS_APP_SECRET | old      | is set, but META_APP_ID is not: set it, too, or unset META_PREVIOUS_APP_SECRET.
          INSTAGRAM_PREVIOUS_APP_SECRET | old | is set, but INSTAGRAM_APP_ID is not: set it, too, or unset INSTAGRAM_PREVIOUS_APP_SECRET.
          NEXUS_TOKEN_KEYSET_FILE | /missing | names "/missing", which cannot be read: create it, or let this user read it.
          NEXUS_TOKEN_KEYSET_FILE | /empty   | names "/empty", which is empty: fill it.
          """)
  void variable_outOfItsRule_isNamedWithItsValueRuleAndRemedy(
      String name, String value, String problem) {
    assertThat(problems(Map.of("HOME", "/h", name, value))).containsExactly(name + " " + problem);
  }

  private static final String KEYSET_MISSING =
      "NEXUS_TOKEN_KEYSET is missing, but required with a Meta app: make one by \"nexus keys"
          + " create\", keep it safe, and set it, or NEXUS_TOKEN_KEYSET_FILE to a file that holds"
          + " it.";
  private static final String PAGE_MISSING =
      "NEXUS_DATA_DELETION_URL is missing, but required with a Meta app: set it to a page of yours"
          + " that asks for GetDataDeletion.";

  @Test
  void instagramApp_withHalfOfItMissing_namesEachMissingVariable() {
    String all =
        "set all of INSTAGRAM_APP_ID, INSTAGRAM_APP_SECRET and INSTAGRAM_REDIRECT_URI to use"
            + " Instagram Login, or none of them.";
    assertThat(problems(Map.of("HOME", "/h", "INSTAGRAM_APP_ID", "12a")))
        .containsExactly(
            "INSTAGRAM_APP_SECRET is missing: " + all,
            "INSTAGRAM_REDIRECT_URI is missing: " + all,
            "INSTAGRAM_APP_ID is \"12a\", but must be the digits shown in the app's dashboard:"
                + " correct it.",
            KEYSET_MISSING,
            PAGE_MISSING);
  }

  @Test
  void metaApp_withHalfOfItMissing_namesEachMissingVariable() {
    String all =
        "set all of META_APP_ID, META_APP_SECRET and META_REDIRECT_URI to use Facebook Login, or"
            + " none of them.";
    assertThat(
            problems(
                Map.of("HOME", "/h", "META_APP_SECRET", "secret", "META_LOGIN_CONFIG_ID", "x")))
        .containsExactly(
            "META_APP_ID is missing: " + all,
            "META_REDIRECT_URI is missing: " + all,
            "META_LOGIN_CONFIG_ID is \"x\", but must be the digits shown with the configuration:"
                + " correct it.",
            KEYSET_MISSING,
            PAGE_MISSING);
  }

  @Test
  void redirectUri_withFragment_isRefused() {
    assertThat(problems(app("INSTAGRAM_REDIRECT_URI", "https://example.com/#here")))
        .containsExactly(
            "INSTAGRAM_REDIRECT_URI is \"https://example.com/#here\", but must be an http or https"
                + " URL without a fragment: correct it.");
  }

  @Test
  void secret_givenTwice_isRefused() {
    assertThat(problems(app("INSTAGRAM_APP_SECRET_FILE", "/run/secret")))
        .containsExactly(
            "INSTAGRAM_APP_SECRET and INSTAGRAM_APP_SECRET_FILE are both set: unset one.");
  }

  @Test
  void dataDir_withoutAHome_isMissing() {
    assertThat(problems(Map.of()))
        .containsExactly(
            "NEXUS_DATA_DIR is missing, and there is no HOME to put it in: set it to a directory of"
                + " this user.");
  }

  @Test
  void problems_ofSeveralVariables_areReportedAtOnce() {
    assertThat(
            problems(
                Map.of(
                    "HOME", "/h",
                    "NEXUS_GRPC_PORT", "x",
                    "NEXUS_DATABASE_USER", "ada",
                    "META_RUPLOAD_URL", "ftp://h")))
        .extracting(line -> line.substring(0, line.indexOf(" ")))
        .containsExactlyInAnyOrder("NEXUS_GRPC_PORT", "NEXUS_DATABASE_USER", "META_RUPLOAD_URL");
  }

  @Test
  void value_withLineBreaks_isShownOnOneLine() {
    assertThat(problems(Map.of("HOME", "/h", "META_GRAPH_VERSION", "v2\n6")))
        .singleElement()
        .asString()
        .startsWith("META_GRAPH_VERSION is \"v2 6\"");
  }

  private static Map<String, String> app(String name, String value) {
    Map<String, String> environment = new HashMap<>();
    environment.put("HOME", "/h");
    environment.put("INSTAGRAM_APP_ID", "1");
    environment.put("INSTAGRAM_APP_SECRET", "secret");
    environment.put("INSTAGRAM_REDIRECT_URI", "https://example.com/callback");
    environment.put("NEXUS_DATA_DELETION_URL", "https://example.com/deletion");
    environment.put("NEXUS_TOKEN_KEYSET", TokenKeyset.generate().json());
    environment.put(name, value);
    return environment;
  }

  private static List<String> problems(Map<String, String> environment) {
    return catchThrowableOfType(
            InvalidSettingsException.class, () -> SettingsReaderTest.read(environment))
        .problems();
  }
}
