package com.nexus.social.sandbox.wire;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameter {@code fields}: {@code id,caption,children.limit(2){id,media_url}}. */
public record FieldSelection(List<Field> fields) {
  public FieldSelection {
    fields = List.copyOf(fields);
  }

  /**
   * One wanted field.
   *
   * @param arguments what stands in round brackets behind it, {@code limit} or {@code metric}
   * @param nested what is wanted of what the field points to; null when that was not said
   */
  public record Field(String name, Map<String, String> arguments, @Nullable FieldSelection nested) {
    public Field {
      arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    static Field plain(String name) {
      return new Field(name, Map.of(), null);
    }

    /** The name that the answer has it under. */
    public String key() {
      return arguments.getOrDefault("as", name);
    }

    private String text() {
      StringBuilder text = new StringBuilder(name);
      arguments.forEach((key, value) -> text.append('.').append(key).append('(' + value + ')'));
      return nested == null ? text.toString() : text + "{" + nested.text() + "}";
    }
  }

  /** Without the parameter a node says its default fields, which is for the node to know. */
  public static @Nullable FieldSelection parse(@Nullable String text) {
    return text == null || text.isBlank() ? null : new FieldParser(text).whole();
  }

  public static FieldSelection of(String... names) {
    return new FieldSelection(Arrays.stream(names).map(Field::plain).toList());
  }

  /** The same, when the parameter is missing. */
  public static FieldSelection orDefault(@Nullable FieldSelection asked, String... names) {
    return asked == null ? of(names) : asked;
  }

  /** Whether only the id is wanted, which is there anyway. */
  public boolean isIdOnly() {
    return fields.stream().allMatch(field -> field.name().equals("id"));
  }

  /** The parameter again. */
  public String text() {
    return fields.stream().map(Field::text).collect(Collectors.joining(","));
  }
}
