package com.nexus.social.bootstrap.settings;

import static com.nexus.social.bootstrap.settings.Variable.NEXUS_DATABASE_PASSWORD;
import static com.nexus.social.bootstrap.settings.Variable.NEXUS_DATABASE_URL;
import static com.nexus.social.bootstrap.settings.Variable.NEXUS_DATABASE_USER;

import com.nexus.social.bootstrap.settings.Settings.Database;
import java.util.List;
import java.util.Optional;

/** Reads which database is in use. */
final class DatabaseReader {
  private DatabaseReader() {}

  static Database read(Values values) {
    return external(values).<Database>map(database -> database).orElseGet(Database.Embedded::new);
  }

  /** The database that others run; empty if none is set, or none that can be used. */
  static Optional<Database.External> external(Values values) {
    Optional<String> url = values.find(NEXUS_DATABASE_URL, Format.JDBC_URL);
    Optional<String> user = values.find(NEXUS_DATABASE_USER, Format.TEXT);
    Optional<Secret> password = values.findSecret(NEXUS_DATABASE_PASSWORD, Format.SECRET);
    if (!values.isSet(NEXUS_DATABASE_URL)) {
      for (Variable lonely : List.of(NEXUS_DATABASE_USER, NEXUS_DATABASE_PASSWORD)) {
        if (values.isSet(lonely)) {
          values.problem(
              "%s is set, but %s is not: set it, too, or unset %1$s to use an embedded PostgreSQL."
                  .formatted(lonely, NEXUS_DATABASE_URL));
        }
      }
    }
    return url.map(at -> new Database.External(at, user, password));
  }
}
