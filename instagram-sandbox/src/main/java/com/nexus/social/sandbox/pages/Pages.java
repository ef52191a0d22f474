package com.nexus.social.sandbox.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Renders the templates beside this class; every value is escaped for HTML. */
public final class Pages {
  private final Mustache.Compiler compiler =
      Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).withLoader(Pages::source);
  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  public String render(String template, Map<String, ?> model) {
    Template page = templates.computeIfAbsent(template, name -> compile(name));
    Map<String, Object> all = new LinkedHashMap<>(model);
    return page.execute(all);
  }

  /** For a list of which the page shows only a part. */
  public static Map<String, Object> count(int shown, int all) {
    return Map.of(
        "part", shown < all, "shown", "%,d".formatted(shown), "all", "%,d".formatted(all));
  }

  private Template compile(String name) {
    try (Reader reader = source(name)) {
      return compiler.compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader source(String name) throws IOException {
    try (InputStream in = Pages.class.getResourceAsStream(name + ".mustache")) {
      if (in == null) throw new IllegalArgumentException("No template " + name);
      return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
