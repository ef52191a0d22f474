package com.nexus.social.bootstrap.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.bootstrap.settings.InvalidSettingsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter hints = new StringWriter();
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void placeFile() {
    file = directory.resolve("keyset.json");
  }

  private Keyring keyring(Map<String, String> environment) {
    return new Keyring(environment, new PrintWriter(out, true), new PrintWriter(hints, true));
  }

  private Keyring inFile() {
    return keyring(Map.of("NEXUS_TOKEN_KEYSET_FILE", file.toString()));
  }

  private static List<Long> ids(TokenKeyset keyset) {
    return keyset.keys().stream().map(TokenKeyset.Key::id).toList();
  }

  @Test
  void create_inAFile_makesItItsOwnersOnlyAndPrintsNoKey() throws IOException {
    inFile().create();

    assertThat(inFile().keyset().keys()).singleElement().matches(TokenKeyset.Key::primary);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(out.toString()).isEmpty();
    assertThat(hints.toString()).contains(file.toString());
  }

  @Test
  void create_whereThereIsOne_leavesItAlone() throws IOException {
    inFile().create();
    String before = Files.readString(file);

    assertThatExceptionOfType(KeysException.class)
        .isThrownBy(() -> inFile().create())
        .withMessageContaining(file.toString());
    assertThat(file).hasContent(before);
  }

  @Test
  void create_withoutAFile_printsTheKeysetOnOneLineAndNothingElse() {
    keyring(Map.of()).create();

    assertThat(out.toString().strip()).hasLineCount(1);
    assertThat(new TokenKeyset(out.toString().strip()).keys()).hasSize(1);
    assertThat(hints.toString()).isEmpty();
  }

  @Test
  void create_inADirectoryThatIsNone_saysSo() {
    Keyring nowhere =
        keyring(Map.of("NEXUS_TOKEN_KEYSET_FILE", directory.resolve("none/keyset").toString()));
    assertThatExceptionOfType(KeysException.class)
        .isThrownBy(nowhere::create)
        .withMessageContaining("cannot be written");
  }

  @Test
  void change_inAFile_replacesItAndSaysWhatIsNext() throws IOException {
    inFile().create();
    TokenKeyset before = inFile().keyset();

    inFile().change(TokenKeyset::withNewKey, "Next: promote.");

    TokenKeyset after = inFile().keyset();
    assertThat(ids(after)).hasSize(2).startsWith(ids(before).getFirst());
    assertThat(out.toString()).isEmpty();
    assertThat(hints.toString()).contains("Next: promote.");
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void change_inAVariable_printsWhatBecomesOfIt() {
    TokenKeyset before = TokenKeyset.generate();

    keyring(Map.of("NEXUS_TOKEN_KEYSET", before.json()))
        .change(TokenKeyset::withNewKey, "Next: promote.");

    assertThat(ids(new TokenKeyset(out.toString().strip())))
        .hasSize(2)
        .startsWith(ids(before).getFirst());
    assertThat(hints.toString()).contains("Next: promote.");
  }

  @Test
  void change_thatCannotBe_leavesTheFileAlone() throws IOException {
    inFile().create();
    String before = Files.readString(file);

    assertThatExceptionOfType(KeysException.class)
        .isThrownBy(() -> inFile().change(TokenKeyset::withNewestKeyAsPrimary, ""))
        .withMessageContaining("add one first");
    assertThat(file).hasContent(before);
  }

  @Test
  void keyset_thatIsNone_isABadSetting() {
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> keyring(Map.of()).keyset())
        .withMessageContaining("NEXUS_TOKEN_KEYSET_FILE is missing");
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> inFile().keyset())
        .withMessageContaining("cannot be read");
  }
}
