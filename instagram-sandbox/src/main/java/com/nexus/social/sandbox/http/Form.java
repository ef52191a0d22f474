package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.wire.Params;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/** Parameters as text: a query, or the body of a form. */
public final class Form {
  private Form() {}

  /**
   * Adds what the text says.
   *
   * @throws IllegalArgumentException when it is not encoded as a form is
   */
  public static void addTo(Params params, String text) {
    Fields fields = new Fields(true);
    UrlEncoded.decodeTo(text, fields::add, StandardCharsets.UTF_8);
    addTo(params, fields);
  }

  static void addTo(Params params, Fields fields) {
    for (Fields.Field field : fields) {
      for (String value : field.getValues()) params.add(field.getName(), value);
    }
  }
}
