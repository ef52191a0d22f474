package com.nexus.social.sandbox;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.wire.ListParam;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was given to an operation, in the query, a form or a JSON object. */
record Given(Call call) {
  /** What stands in the path instead of its only braces. */
  String id() {
    return call.segment(3);
  }

  String text(String name) {
    String value = call.params().text(name);
    if (value == null) throw new IllegalArgumentException("The parameter " + name + " is missing");
    return value;
  }

  String text(String name, String otherwise) {
    return call.params().text(name, otherwise);
  }

  boolean has(String name) {
    return call.params().get(name) != null;
  }

  boolean flag(String name) {
    return call.params().flag(name);
  }

  long number(String name) {
    return Long.parseLong(text(name));
  }

  long number(String name, long otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  int count(String name) {
    return Math.toIntExact(number(name));
  }

  double decimal(String name, double otherwise) {
    return has(name) ? Double.parseDouble(text(name)) : otherwise;
  }

  Duration duration(String name) {
    return Duration.parse(text(name));
  }

  /** Null for an address that is given, but empty. */
  @Nullable URI address(String name) {
    String value = text(name, "");
    return value.isEmpty() ? null : URI.create(value);
  }

  List<String> list(String name) {
    String value = text(name, "");
    return value.isEmpty() ? List.of() : ListParam.texts(name, value);
  }

  /** The constant with this name, in any case and with either dash. */
  <E extends Enum<E>> E oneOf(Class<E> kind, String name) {
    return constant(kind, name, text(name));
  }

  <E extends Enum<E>> List<E> listOf(Class<E> kind, String name) {
    return list(name).stream().map(value -> constant(kind, name, value)).toList();
  }

  /** What is given, read; or what is there already. */
  <T> T or(String name, T otherwise, Function<String, T> read) {
    return has(name) ? read.apply(name) : otherwise;
  }

  private static <E extends Enum<E>> E constant(Class<E> kind, String name, String value) {
    String wanted = value.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(kind.getEnumConstants())
        .filter(constant -> constant.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The parameter %s is one of %s"
                        .formatted(name, Arrays.toString(kind.getEnumConstants()))));
  }
}
