package com.nexus.social.bootstrap.keys;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.bootstrap.settings.InvalidSettingsException;
import com.nexus.social.bootstrap.settings.KeysSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The keyset where the environment says it is: in a file, which is changed, or in a variable, and
 * then what becomes of it is printed.
 */
public final class Keyring {
  private final Map<String, String> environment;
  private final PrintWriter out;
  private final PrintWriter hints;

  /**
   * The keyring of an environment.
   *
   * @param out where keysets are printed, and nothing else
   * @param hints what a person is told
   */
  public Keyring(Map<String, String> environment, PrintWriter out, PrintWriter hints) {
    this.environment = environment;
    this.out = out;
    this.hints = hints;
  }

  /**
   * Makes a keyset where there is none.
   *
   * @throws KeysException if there is one, or the file cannot be written
   */
  public void create() {
    Optional<KeysetFile> file = file();
    file.filter(KeysetFile::exists)
        .ifPresent(
            existing -> {
              throw new KeysException(
                  ("%s is there already: with another keyset in its place no stored token could be"
                          + " opened. To change keys, use \"nexus keys add\".")
                      .formatted(existing.path()));
            });
    store(file, TokenKeyset.generate());
    file.ifPresent(
        made -> hints.println("Made " + made.path() + ": keep it as safe as the tokens."));
  }

  /**
   * The keyset.
   *
   * @throws InvalidSettingsException if there is none, or none that can be used
   */
  public TokenKeyset keyset() {
    return KeysSettings.keyset(environment, Files::readString);
  }

  /**
   * Replaces the keyset, and says what is to be done next.
   *
   * @throws InvalidSettingsException if there is none, or none that can be used
   * @throws KeysException if it cannot be changed so
   */
  public void change(UnaryOperator<TokenKeyset> change, String next) {
    TokenKeyset changed;
    try {
      changed = change.apply(keyset());
    } catch (IllegalStateException e) {
      throw new KeysException(String.valueOf(e.getMessage()), e);
    }
    store(file(), changed);
    hints.println(next);
  }

  private Optional<KeysetFile> file() {
    return KeysSettings.file(environment).map(KeysetFile::new);
  }

  private void store(Optional<KeysetFile> file, TokenKeyset keyset) {
    if (file.isEmpty()) {
      out.println(keyset.json().strip());
      return;
    }
    try {
      file.get().write(keyset);
    } catch (IOException e) {
      throw new KeysException("%s cannot be written (%s).".formatted(file.get().path(), e), e);
    }
  }
}
