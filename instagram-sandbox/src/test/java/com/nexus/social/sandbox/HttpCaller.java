package com.nexus.social.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A plain HTTP client. Parameters come as name, value, name, value. */
final class HttpCaller {
  private final HttpClient client = HttpClient.newHttpClient();

  Answer get(URI host, String path, String... parameters) {
    return send(HttpRequest.newBuilder(uri(host, path, parameters)));
  }

  Answer get(URI uri) {
    return send(HttpRequest.newBuilder(uri));
  }

  Answer post(URI host, String path, String... parameters) {
    return body(host, path, "application/x-www-form-urlencoded", form(parameters));
  }

  Answer body(URI host, String path, String contentType, String body) {
    return send(
        HttpRequest.newBuilder(uri(host, path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      return sending(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer sending(HttpRequest.Builder request) throws IOException {
    try {
      return Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] bytes(URI uri) {
    try {
      return client
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static URI uri(URI host, String path, String... parameters) {
    String query = form(parameters);
    String base = host.toString().replaceFirst("/$", "");
    return URI.create(base + path + (query.isEmpty() ? "" : "?" + query));
  }

  static String form(String... parameters) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < parameters.length; i += 2) {
      pairs.add(parameters[i] + "=" + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }
}
