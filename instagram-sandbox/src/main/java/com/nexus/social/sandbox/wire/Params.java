package com.nexus.social.sandbox.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of a call, wherever they stood: query, form, multipart or JSON body. */
public final class Params {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  public Params add(String name, String value) {
    values.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(value);
    return this;
  }

  /** The value; the last one when there are several, as PHP has it. */
  public @Nullable String get(String name) {
    List<String> all = values.get(name);
    return all == null ? null : all.getLast();
  }

  /** The value, unless it is missing or empty. */
  public @Nullable String text(String name) {
    String value = get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** The same parameters, each value changed. */
  public Params map(UnaryOperator<String> change) {
    Params changed = new Params();
    values.forEach((name, all) -> all.forEach(value -> changed.add(name, change.apply(value))));
    return changed;
  }

  public Params without(String name) {
    Params others = map(UnaryOperator.identity());
    others.values.remove(name);
    return others;
  }

  public Stream<String> stream() {
    return values.values().stream().flatMap(List::stream);
  }

  public String text(String name, String otherwise) {
    String value = text(name);
    return value == null ? otherwise : value;
  }

  public boolean flag(String name) {
    String value = text(name);
    return value != null && List.of("true", "1").contains(value.toLowerCase(Locale.ROOT));
  }

  public List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /** A number of the parameter, or null without it. */
  public @Nullable Long number(String name) {
    String value = text(name);
    if (value == null) return null;
    try {
      return Long.valueOf(value);
    } catch (NumberFormatException _) {
      throw RequestErrors.invalidParameter("Param " + name + " must be an integer");
    }
  }
}
