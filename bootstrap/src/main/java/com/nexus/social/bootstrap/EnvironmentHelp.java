package com.nexus.social.bootstrap;

import com.nexus.social.bootstrap.settings.Variable;
import java.util.Arrays;
import java.util.stream.Stream;

/** The environment variables, as {@code --help} shows them. */
final class EnvironmentHelp {
  private EnvironmentHelp() {}

  static String[] lines() {
    return Arrays.stream(Variable.values()).flatMap(EnvironmentHelp::lines).toArray(String[]::new);
  }

  private static Stream<String> lines(Variable variable) {
    String file = variable.isSecret() ? ", or a file with it: " + variable.fileName() : "";
    return Stream.of(
        "  " + variable + file,
        "      " + variable.meaning().replace("`", ""),
        "      Without it: " + variable.without().replace("`", "") + ".");
  }
}
