package com.nexus.social.bootstrap.settings;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table under "Configuration" in the README against the variables. */
class ReadmeConfigurationTest {
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ Configuration$");

  @Test
  void readme_underConfiguration_hasTheTableOfVariables() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));

    assertThat(readme).containsPattern(HEADING);
    assertThat(table(HEADING.split(readme, 2)[1]))
        .isEqualTo(
            Arrays.stream(Variable.values())
                .map(ReadmeConfigurationTest::row)
                .collect(
                    joining("\n", "| variable | meaning | without it |\n|---|---|---|\n", "")));
  }

  private static String row(Variable variable) {
    String names =
        variable.isSecret()
            ? "`%s`, `%s`".formatted(variable, variable.fileName())
            : "`%s`".formatted(variable);
    return "| %s | %s | %s |".formatted(names, variable.meaning(), variable.without());
  }

  private static String table(String section) {
    return section
        .lines()
        .dropWhile(line -> !line.startsWith("|"))
        .takeWhile(line -> line.startsWith("|"))
        .collect(joining("\n"));
  }
}
