package com.nexus.social.bootstrap.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The form of a page, filled in as it came: what a browser sends when a person just presses the
 * button.
 *
 * @param action where it is sent
 * @param fields what is sent
 */
record HtmlForm(URI action, List<Field> fields) {
  private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");
  private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\b([a-z]+)=\"([^\"]*)\"");
  private static final Pattern CHOICE = Pattern.compile("type=\"(radio|checkbox)\"");

  /** One name with its value. */
  record Field(String name, String value) {}

  static HtmlForm in(String page) {
    String form =
        tags(FORM, page).findFirst().orElseThrow(() -> new DemoException("The page has no form."));
    return new HtmlForm(
        URI.create(attribute(form, "action")),
        tags(INPUT, page)
            .filter(input -> !CHOICE.matcher(input).find() || input.contains(" checked"))
            .map(input -> new Field(attribute(input, "name"), attribute(input, "value")))
            .toList());
  }

  /** The body, with the button that was pressed. */
  String pressed(String button, String value) {
    return Stream.concat(fields.stream(), Stream.of(new Field(button, value)))
        .map(
            field ->
                URLEncoder.encode(field.name(), UTF_8)
                    + "="
                    + URLEncoder.encode(field.value(), UTF_8))
        .collect(joining("&"));
  }

  private static Stream<String> tags(Pattern tag, String page) {
    return tag.matcher(page).results().map(MatchResult::group);
  }

  private static String attribute(String tag, String name) {
    return ATTRIBUTE
        .matcher(tag)
        .results()
        .filter(found -> found.group(1).equals(name))
        .map(found -> unescaped(found.group(2)))
        .findFirst()
        .orElse("");
  }

  private static String unescaped(String text) {
    return text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x60;", "`")
        .replace("&#x3D;", "=")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
