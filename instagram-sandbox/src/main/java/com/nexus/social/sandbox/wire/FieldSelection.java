package com.nexus.social.sandbox.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameter {@code fields}: {@code id,caption,children.limit(2){id,media_url}}. */
public record FieldSelection(List<Field> fields) {
  public FieldSelection {
    fields = List.copyOf(fields);
  }

  /** One wanted field, the arguments it was given and what is wanted of what it points to. */
  public record Field(String name, Map<String, String> arguments, @Nullable FieldSelection nested) {
    public Field {
      arguments = Map.copyOf(arguments);
    }
  }

  /** Without the parameter a node says its default fields, which is for the node to know. */
  public static @Nullable FieldSelection parse(@Nullable String text) {
    if (text == null || text.isBlank()) return null;
    Parser parser = new Parser(text);
    FieldSelection selection = parser.selection();
    parser.expectEnd();
    return selection;
  }

  public static FieldSelection of(String... names) {
    return new FieldSelection(
        Arrays.stream(names).map(name -> new Field(name, Map.of(), null)).toList());
  }

  /** The same, when the parameter is missing. */
  public static FieldSelection orDefault(@Nullable FieldSelection asked, String... names) {
    return asked == null ? of(names) : asked;
  }

  /** Whether only the id is wanted, which is there anyway. */
  public boolean isIdOnly() {
    return fields.stream().allMatch(field -> field.name().equals("id"));
  }

  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    FieldSelection selection() {
      List<Field> fields = new ArrayList<>();
      do {
        fields.add(field());
      } while (skip(','));
      return new FieldSelection(fields);
    }

    private Field field() {
      String name = name();
      Map<String, String> arguments = new LinkedHashMap<>();
      while (skip('.')) {
        String argument = name();
        expect('(');
        int end = text.indexOf(')', at);
        if (end < 0) throw syntaxError();
        arguments.put(argument, text.substring(at, end).strip());
        at = end + 1;
      }
      if (!skip('{')) return new Field(name, arguments, null);
      FieldSelection nested = selection();
      expect('}');
      return new Field(name, arguments, nested);
    }

    private String name() {
      skipBlanks();
      int start = at;
      while (at < text.length() && isNamePart(text.charAt(at))) at++;
      if (start == at) throw syntaxError();
      return text.substring(start, at);
    }

    private static boolean isNamePart(char c) {
      return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private boolean skip(char expected) {
      skipBlanks();
      if (at >= text.length() || text.charAt(at) != expected) return false;
      at++;
      return true;
    }

    private void skipBlanks() {
      while (at < text.length() && text.charAt(at) == ' ') at++;
    }

    private void expect(char expected) {
      if (!skip(expected)) throw syntaxError();
    }

    void expectEnd() {
      skipBlanks();
      if (at < text.length()) throw syntaxError();
    }

    private GraphException syntaxError() {
      String found = at < text.length() ? "\"" + text.charAt(at) + "\"" : "end of string";
      return new GraphException(
          GraphError.oauth(
              2500,
              "Syntax error \"Expected name, got %s\" at character %d: %s"
                  .formatted(found, at, text)));
    }
  }
}
