package com.nexus.social.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back over HTTP. The body is read-only; {@link #bytes()} gives a view to read from. */
public record Reply(int status, String contentType, ByteBuffer body, Map<String, String> headers) {
  public Reply {
    headers = Map.copyOf(headers);
  }

  public static Reply of(int status, String contentType, byte[] body) {
    return new Reply(status, contentType, ByteBuffer.wrap(body).asReadOnlyBuffer(), Map.of());
  }

  public static Reply json(JsonNode body) {
    return json(200, body);
  }

  public static Reply json(int status, JsonNode body) {
    return of(status, "application/json; charset=UTF-8", MetaJson.bytes(body));
  }

  public static Reply text(int status, String contentType, String text) {
    return of(status, contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply html(int status, String page) {
    return text(status, "text/html; charset=UTF-8", page);
  }

  public static Reply redirect(String location) {
    return html(302, "").with("Location", location);
  }

  public Reply with(String header, String value) {
    return with(Map.of(header, value));
  }

  public Reply with(Map<String, String> added) {
    if (added.isEmpty()) return this;
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.putAll(added);
    return new Reply(status, contentType, body, more);
  }

  public boolean isSuccess() {
    return status / 100 == 2;
  }

  public String text() {
    return StandardCharsets.UTF_8.decode(bytes()).toString();
  }

  public ByteBuffer bytes() {
    return body.duplicate();
  }
}
