package com.nexus.social.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nexus.social.adapter.out.postgres.PostgresDatabase.UnusableException;
import com.nexus.social.application.contract.Races;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresDatabaseTest {
  @Test
  void open_emptyDatabase_migratesItOnce() {
    PostgresSettings settings = TestServer.newDatabase();
    for (int i = 0; i < 2; i++) {
      try (PostgresDatabase database = PostgresDatabase.open(settings)) {
        assertThat(
                database
                    .sql()
                    .fetchValues("SELECT version FROM flyway_schema_history WHERE success"))
            .hasToString("[1, 2]");
        assertThat(PostgresModule.publications(database).nextDue()).isEmpty();
      }
    }
  }

  @Test
  void open_byManyReplicasAtOnce_migratesOnce() {
    PostgresSettings settings = TestServer.newDatabase();
    List<Boolean> usable =
        Races.run(
            Collections.<Callable<Boolean>>nCopies(
                4,
                () -> {
                  try (PostgresDatabase database = PostgresDatabase.open(settings)) {
                    return PostgresModule.publications(database).nextDue().isEmpty();
                  }
                }));
    assertThat(usable).containsOnly(true);
  }

  @Test
  void open_deadPort_saysSoInASentence() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String url = "jdbc:postgresql://localhost:%d/nexus".formatted(port);
    assertThatThrownBy(
            () -> PostgresDatabase.open(new PostgresSettings(url + "?password=s3", "u", "p", 1)))
        .isInstanceOf(UnusableException.class)
        .hasMessage(
            "The database at %s cannot be used: Connection to localhost:%d refused."
                .formatted(url, port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"user=u&password=hunter2", "password=hunter2. Or not"})
  void open_urlThatTheDriverCannotParse_saysSoWithoutThePassword(String parameters) {
    String url = "jdbc:postgresql://h:99999/db";
    assertThatThrownBy(
            () -> PostgresDatabase.open(new PostgresSettings(url + "?" + parameters, "u", "p", 1)))
        .isInstanceOf(UnusableException.class)
        .hasMessageStartingWith("The database at %s cannot be used: ".formatted(url))
        .hasMessageContaining("URL " + url)
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("hunter2"));
  }

  @Test
  void open_unknownDatabase_saysSoInASentence() {
    assertUnusable(TestServer.settings("nowhere"), "FATAL: database \"nowhere\" does not exist");
  }

  @Test
  void open_wrongPassword_saysSoInASentence() {
    String url = TestServer.newDatabase().jdbcUrl();
    String user = TestServer.GUARDED_USER;
    TestServer.execute(
        TestServer.settings("postgres"),
        "CREATE ROLE %s SUPERUSER LOGIN PASSWORD '%s'"
            .formatted(user, TestServer.GUARDED_PASSWORD));

    PostgresDatabase.open(new PostgresSettings(url, user, TestServer.GUARDED_PASSWORD, 1)).close();
    assertUnusable(
        new PostgresSettings(url, user, "wrong", 1),
        "FATAL: password authentication failed for user \"%s\"".formatted(user));
  }

  @Test
  void open_migrationThatFails_saysSoInASentenceAndLeavesNothing() {
    PostgresSettings settings = TestServer.newDatabase();
    TestServer.execute(
        settings,
        """
        CREATE SCHEMA rules;
        CREATE FUNCTION rules.refuse() RETURNS event_trigger LANGUAGE plpgsql
          AS 'BEGIN RAISE EXCEPTION $$comments are not welcome$$; END';
        CREATE EVENT TRIGGER refuse ON ddl_command_start WHEN TAG IN ('COMMENT')
          EXECUTE FUNCTION rules.refuse()
        """);
    assertUnusable(settings, "ERROR: comments are not welcome");

    TestServer.execute(settings, "DROP EVENT TRIGGER refuse");
    try (PostgresDatabase database = PostgresDatabase.open(settings)) {
      assertThat(PostgresModule.publications(database).nextDue()).isEmpty();
    }
  }

  @Test
  void open_foreignTables_saysSoInASentence() {
    PostgresSettings settings = TestServer.newDatabase();
    TestServer.execute(settings, "CREATE TABLE guests (name text)");
    assertUnusable(settings, "Found non-empty schema(s) \"public\" but no schema history table");
  }

  @Test
  void open_migrationChangedSince_saysSoInASentence() {
    PostgresSettings settings = TestServer.newDatabase();
    PostgresDatabase.open(settings).close();
    TestServer.execute(settings, "UPDATE flyway_schema_history SET checksum = 1");
    assertUnusable(settings, "Validate failed: Migrations have failed validation");
  }

  @Test
  void checkVersion_olderThanNeeded_saysSoInASentence() {
    PostgresSettings settings = TestServer.settings("postgres");
    assertThatThrownBy(() -> PostgresDatabase.checkVersion(settings, 99))
        .isInstanceOf(UnusableException.class)
        .hasMessageMatching(
            "The database at \\S+ cannot be used: it is PostgreSQL [^,]+, and 99 or newer is"
                + " needed\\.");
  }

  private static String stackTrace(Throwable exception) {
    StringWriter text = new StringWriter();
    exception.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static void assertUnusable(PostgresSettings settings, String problem) {
    assertThatThrownBy(() -> PostgresDatabase.open(settings))
        .isInstanceOf(UnusableException.class)
        .hasMessage(
            "The database at %s cannot be used: %s.".formatted(settings.address(), problem));
  }
}
