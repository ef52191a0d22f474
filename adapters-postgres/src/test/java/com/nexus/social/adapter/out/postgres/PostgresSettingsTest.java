package com.nexus.social.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PostgresSettingsTest {
  @Test
  void toString_anySettings_doesNotShowSecrets() {
    PostgresSettings settings =
        new PostgresSettings(
            "jdbc:postgresql://db.example/nexus?sslmode=require&password=hunter2",
            "nexus",
            "hunter3",
            16);
    assertThat(settings)
        .hasToString(
            "PostgresSettings[jdbc:postgresql://db.example/nexus, user=nexus,"
                + " password=redacted, poolSize=16]");
  }

  @Test
  void new_urlOfSomethingElse_isRefusedWithASentence() {
    assertThatThrownBy(
            () -> new PostgresSettings("jdbc:mysql://db/x?password=hunter2", "u", "p", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Not a JDBC URL of PostgreSQL, such as jdbc:postgresql://host:5432/database:"
                + " jdbc:mysql://db/x");
  }

  @Test
  void new_poolWithoutConnections_isRefusedWithASentence() {
    assertThatThrownBy(() -> new PostgresSettings("jdbc:postgresql://db/x", "u", "p", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A pool cannot hold 0 connections");
  }
}
