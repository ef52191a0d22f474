package com.nexus.social.sandbox;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dialog in the hands of a person: reads the form of the page and sends what was chosen. */
final class Dialog {
  private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");
  private static final Pattern ACTION = Pattern.compile("<form [^>]*action=\"([^\"]*)\"");

  private final HttpCaller http;
  private final URI action;
  private final List<Map<String, String>> inputs;

  private Dialog(HttpCaller http, URI action, List<Map<String, String>> inputs) {
    this.http = http;
    this.action = action;
    this.inputs = inputs;
  }

  static Dialog on(HttpCaller http, String page) {
    Matcher form = ACTION.matcher(page);
    if (!form.find()) throw new AssertionError("No form: " + page);
    List<Map<String, String>> inputs = new ArrayList<>();
    Matcher input = INPUT.matcher(page);
    while (input.find()) {
      Map<String, String> attributes = new HashMap<>();
      if (input.group(1).endsWith(" checked")) attributes.put("checked", "");
      Matcher attribute = ATTRIBUTE.matcher(input.group(1));
      while (attribute.find()) {
        attributes.put(attribute.group(1), unescaped(attribute.group(2)));
      }
      inputs.add(attributes);
    }
    return new Dialog(http, URI.create(unescaped(form.group(1))), inputs);
  }

  List<String> offered(String name) {
    return inputs.stream()
        .filter(input -> name.equals(input.get("name")))
        .map(input -> input.getOrDefault("value", ""))
        .toList();
  }

  Answer allow(String account, String... permissions) {
    List<String> fields = hidden();
    Collections.addAll(fields, "account", account, "decision", "allow");
    for (String permission : permissions) Collections.addAll(fields, "permission", permission);
    return send(fields);
  }

  /** With everything ticked as the page offers it. */
  Answer allowAll() {
    return allowExcept();
  }

  /** With everything ticked but these values, whatever they are of. */
  Answer allowExcept(String... unticked) {
    return send(ticked(List.of(unticked)));
  }

  /** With one more box ticked than the page ticks by itself. */
  Answer allowAllAnd(String name, String value) {
    List<String> fields = ticked(List.of());
    Collections.addAll(fields, name, value);
    return send(fields);
  }

  private List<String> ticked(List<String> unticked) {
    List<String> fields = hidden();
    for (Map<String, String> input : inputs) {
      boolean ticked = "checkbox".equals(input.get("type")) && input.containsKey("checked");
      String value = input.getOrDefault("value", "");
      if (ticked && !unticked.contains(value)) {
        Collections.addAll(fields, input.getOrDefault("name", ""), value);
      }
    }
    Collections.addAll(fields, "decision", "allow");
    return fields;
  }

  Answer deny() {
    List<String> fields = hidden();
    Collections.addAll(fields, "decision", "deny");
    return send(fields);
  }

  private List<String> hidden() {
    List<String> fields = new ArrayList<>();
    for (Map<String, String> input : inputs) {
      if ("hidden".equals(input.get("type"))) {
        Collections.addAll(fields, input.getOrDefault("name", ""), input.getOrDefault("value", ""));
      }
    }
    return fields;
  }

  private static String unescaped(String html) {
    return html.replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#39;", "'")
        .replace("&#x3D;", "=")
        .replace("&amp;", "&");
  }

  private Answer send(List<String> fields) {
    return http.post(action, "", fields.toArray(String[]::new));
  }
}
