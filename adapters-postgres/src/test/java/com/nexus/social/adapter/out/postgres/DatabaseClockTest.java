package com.nexus.social.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseClockTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void instant_databaseOnAnotherTime_isTheDatabases() {
    PostgresSettings settings = TestServer.newDatabase();
    PostgresDatabase.open(settings).close();
    setAhead(settings, "1 hour");
    try (PostgresDatabase database = PostgresDatabase.open(settings);
        PostgresDatabase replica = PostgresDatabase.open(settings)) {
      assertAhead(database.clock(), Duration.ofHours(1));
      assertThat(database.clock().instant())
          .isCloseTo(replica.clock().instant(), within(5, ChronoUnit.SECONDS));
    }
  }

  @Test
  void instant_timeOfTheDatabaseSet_followsIt() throws SQLException {
    PostgresSettings settings = TestServer.newDatabase();
    setAhead(settings, "1 hour");
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(settings.jdbcUrl());
    source.setUser(settings.user());
    try (DatabaseClock clock = DatabaseClock.open(source, Duration.ofMillis(10))) {
      assertAhead(clock, Duration.ofHours(1));
      setAhead(settings, "2 hours");
      await().atMost(LONG).untilAsserted(() -> assertAhead(clock, Duration.ofHours(2)));
    }
  }

  /** Makes new sessions see the clock of a machine that is ahead of this one. */
  private static void setAhead(PostgresSettings settings, String interval) {
    String url = settings.jdbcUrl();
    TestServer.execute(
        settings,
        """
        CREATE OR REPLACE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql
          AS 'SELECT pg_catalog.clock_timestamp() + interval ''%s''';
        ALTER DATABASE %s SET search_path = public, pg_catalog
        """
            .formatted(interval, url.substring(url.lastIndexOf('/') + 1)));
  }

  private static void assertAhead(InstantSource clock, Duration ahead) {
    assertThat(clock.instant()).isCloseTo(Instant.now().plus(ahead), within(1, ChronoUnit.MINUTES));
  }
}
