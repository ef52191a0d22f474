package com.nexus.social.bootstrap.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** A person with a browser, who agrees to what is asked. */
final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http;

  Browser(HttpClient http) {
    this.http = http;
  }

  /** Opens the consent screen, presses "Allow", and returns what comes back to the redirect URI. */
  Map<String, String> allow(URI consentScreen) {
    HttpResponse<String> page = send(HttpRequest.newBuilder(consentScreen));
    if (page.statusCode() != 200) {
      throw new DemoException("The consent screen answers %d.".formatted(page.statusCode()));
    }
    HtmlForm form = HtmlForm.in(page.body());
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.pressed("decision", "allow"))));
    return query(
        answer
            .headers()
            .firstValue("Location")
            .map(URI::create)
            .orElseThrow(
                () ->
                    new DemoException(
                        "Consent was answered by %d, and not by sending the browser back."
                            .formatted(answer.statusCode()))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new DemoException("The sandbox does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoException("Interrupted.", e);
    }
  }

  private static Map<String, String> query(URI uri) {
    return Arrays.stream(uri.getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            toUnmodifiableMap(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                pair -> URLDecoder.decode(pair[1], UTF_8)));
  }
}
