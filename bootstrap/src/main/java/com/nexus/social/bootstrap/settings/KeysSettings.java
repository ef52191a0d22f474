package com.nexus.social.bootstrap.settings;

import static com.nexus.social.bootstrap.settings.Variable.NEXUS_DATABASE_URL;
import static com.nexus.social.bootstrap.settings.Variable.NEXUS_TOKEN_KEYSET;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.bootstrap.settings.Settings.Database;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads what of an environment concerns the token keyset alone, for those who handle keys. */
public final class KeysSettings {
  private KeysSettings() {}

  /** What is stored, and the keys for it. */
  public record Store(Database.External database, TokenKeyset keyset) {}

  /** The file that the keyset is in, or is to be in; empty if it is in the variable itself. */
  public static Optional<Path> file(Map<String, String> environment) {
    return new Values(environment, _ -> "").raw(NEXUS_TOKEN_KEYSET.fileName()).map(Path::of);
  }

  /**
   * The keyset.
   *
   * @throws InvalidSettingsException if there is none, or none that can be used
   */
  public static TokenKeyset keyset(Map<String, String> environment, SecretFiles files) {
    Values values = new Values(environment, files);
    Optional<TokenKeyset> keyset = keyset(values);
    values.throwProblems();
    return keyset.orElseThrow();
  }

  /**
   * The database and the keyset.
   *
   * @throws InvalidSettingsException with all that is wrong
   */
  public static Store store(Map<String, String> environment, SecretFiles files) {
    Values values = new Values(environment, files);
    Optional<TokenKeyset> keyset = keyset(values);
    Optional<Database.External> database = DatabaseReader.external(values);
    if (!values.isSet(NEXUS_DATABASE_URL)) {
      values.problem(
          "%s is missing: set it to the database that holds the tokens, as the servers have it."
              .formatted(NEXUS_DATABASE_URL));
    }
    values.throwProblems();
    return new Store(database.orElseThrow(), keyset.orElseThrow());
  }

  private static Optional<TokenKeyset> keyset(Values values) {
    if (!values.isSet(NEXUS_TOKEN_KEYSET)) {
      values.problem(
          "%s is missing: set it to the file that holds the keyset, or %s to the keyset itself."
              .formatted(NEXUS_TOKEN_KEYSET.fileName(), NEXUS_TOKEN_KEYSET));
    }
    return values.findSecret(NEXUS_TOKEN_KEYSET, Format.KEYSET);
  }
}
