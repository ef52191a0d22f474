package com.nexus.social.sandbox.wire;

import com.nexus.social.sandbox.wire.FieldSelection.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the parameter {@code fields}, and says what is wrong with it as Meta does. */
final class FieldParser {
  private final String text;
  private int at;

  FieldParser(String text) {
    this.text = text;
  }

  FieldSelection whole() {
    FieldSelection selection = selection();
    if (at < text.length()) throw syntaxError();
    return selection;
  }

  private FieldSelection selection() {
    List<Field> fields = new ArrayList<>();
    do {
      Field field = field();
      boolean again = fields.stream().anyMatch(other -> other.key().equals(field.key()));
      if (again) throw specifiedTwice(field.key());
      fields.add(field);
    } while (skip(','));
    skipBlanks();
    return new FieldSelection(fields);
  }

  private Field field() {
    String name = name();
    Map<String, String> arguments = new LinkedHashMap<>();
    while (skip('.')) {
      String argument = name();
      expect('(');
      arguments.put(argument, argumentValue());
    }
    if (!skip('{')) return new Field(name, arguments, null);
    FieldSelection nested = selection();
    expect('}');
    return new Field(name, arguments, nested);
  }

  /** All up to the bracket that closes, which may have others before it. */
  private String argumentValue() {
    int start = at;
    int open = 1;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '(') open++;
      if (c == ')' && --open == 0) return text.substring(start, at - 1).strip();
    }
    throw syntaxError();
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

  private GraphException syntaxError() {
    String found = at < text.length() ? "\"" + text.charAt(at) + "\"" : "end of string";
    return syntaxError("Expected name, got " + found);
  }

  private GraphException specifiedTwice(String field) {
    return syntaxError(
        "Field %s specified more than once. This is only possible before version 2.1"
            .formatted(field));
  }

  private GraphException syntaxError(String problem) {
    return new GraphException(
        GraphError.oauth(
            2500, "Syntax error \"%s\" at character %d: %s".formatted(problem, at, text)));
  }
}
