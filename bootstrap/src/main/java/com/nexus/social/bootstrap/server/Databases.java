package com.nexus.social.bootstrap.server;

import com.nexus.social.adapter.out.postgres.PostgresDatabase;
import com.nexus.social.adapter.out.postgres.PostgresSettings;
import com.nexus.social.bootstrap.settings.Secret;
import com.nexus.social.bootstrap.settings.Settings.Database;

/** Opens databases. */
final class Databases {
  private Databases() {}

  static PostgresSettings settings(Database.External database, int poolSize) {
    return new PostgresSettings(
        database.url(),
        database.user().orElse(""),
        database.password().map(Secret::value).orElse(""),
        poolSize);
  }

  /**
   * Opens one.
   *
   * @throws StartupException if it cannot be used
   */
  static PostgresDatabase open(PostgresSettings settings) {
    try {
      return PostgresDatabase.open(settings);
    } catch (PostgresDatabase.UnusableException e) {
      throw new StartupException(String.valueOf(e.getMessage()), e);
    }
  }
}
