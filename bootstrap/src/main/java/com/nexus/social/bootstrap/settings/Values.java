package com.nexus.social.bootstrap.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads single values, and notes what is wrong with them instead of stopping at the first. */
final class Values {
  private final Map<String, String> environment;
  private final SecretFiles files;
  private final List<String> problems = new ArrayList<>();

  Values(Map<String, String> environment, SecretFiles files) {
    this.environment = environment;
    this.files = files;
  }

  /** The value, or the variable's default. */
  <T> T get(Variable variable, Format<T> format) {
    return find(variable, format)
        .orElseGet(() -> format.parser().apply(variable.defaultValue().orElseThrow()));
  }

  /** The value, if there is one that can be used. */
  <T> Optional<T> find(Variable variable, Format<T> format) {
    return raw(variable.name()).flatMap(text -> parse(variable, format, text));
  }

  /** The value of a secret, from the variable or from the file that its twin names. */
  <T> Optional<T> findSecret(Variable variable, Format<T> format) {
    Optional<String> direct = raw(variable.name());
    Optional<String> file = raw(variable.fileName());
    if (direct.isPresent() && file.isPresent()) {
      problem("%s and %s are both set: unset one.".formatted(variable, variable.fileName()));
    }
    return direct
        .or(() -> file.flatMap(path -> readFile(variable, path)))
        .flatMap(text -> parse(variable, format, text));
  }

  /** Whether anything was given, usable or not. */
  boolean isSet(Variable variable) {
    return raw(variable.name()).isPresent()
        || (variable.isSecret() && raw(variable.fileName()).isPresent());
  }

  /** What the environment says; a blank value is none. */
  Optional<String> raw(String name) {
    return Optional.ofNullable(environment.get(name)).filter(Predicate.not(String::isBlank));
  }

  void problem(String line) {
    problems.add(line);
  }

  void throwProblems() {
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
  }

  private <T> Optional<T> parse(Variable variable, Format<T> format, String text) {
    try {
      return Optional.of(format.parser().apply(text.strip()));
    } catch (RuntimeException _) {
      String value = variable.isSecret() ? "is set" : "is " + shown(text);
      String unset = variable.defaultValue().map(", or unset it to use "::concat).orElse("");
      problem(
          "%s %s, but must be %s: correct it%s.".formatted(variable, value, format.rule(), unset));
      return Optional.empty();
    }
  }

  private Optional<String> readFile(Variable variable, String path) {
    try {
      String content = files.read(Path.of(path)).strip();
      if (!content.isEmpty()) {
        return Optional.of(content);
      }
      problem("%s names %s, which is empty: fill it.".formatted(variable.fileName(), shown(path)));
    } catch (IOException | RuntimeException _) {
      problem(
          "%s names %s, which cannot be read: create it, or let this user read it."
              .formatted(variable.fileName(), shown(path)));
    }
    return Optional.empty();
  }

  /** One line, without the places in which URLs carry passwords. */
  private static String shown(String text) {
    return '"'
        + text.replaceAll("\\p{Cntrl}", " ")
            .replaceAll("//[^/@]*@", "//…@")
            .replaceAll("\\?.*", "?…")
        + '"';
  }
}
