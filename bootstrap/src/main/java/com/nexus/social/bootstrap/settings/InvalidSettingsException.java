package com.nexus.social.bootstrap.settings;

import java.util.List;

/** The environment cannot be followed. It says all that is wrong with it, one line each. */
public final class InvalidSettingsException extends RuntimeException {
  private final List<String> problems;

  InvalidSettingsException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** One line each: which variable, what is wrong with it, what to do. Never a secret. */
  public List<String> problems() {
    return problems;
  }
}
