package com.nexus.social.sandbox.media;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Gets a picture from where the app says it is: no redirects, no patience, no more than allowed.
 */
final class Fetcher implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String USER_AGENT =
      "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  byte[] fetch(String url, int maxBytes) {
    HttpRequest request = requestFor(url);
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) throw MediaErrors.notFetched(url);
        byte[] bytes = body.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) throw MediaErrors.tooLarge();
        return bytes;
      }
    } catch (HttpTimeoutException _) {
      throw MediaErrors.tooSlow();
    } catch (IOException _) {
      throw MediaErrors.notFetched(url);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw MediaErrors.tooSlow();
    }
  }

  /** Addresses must be US-ASCII and of the web. */
  private static HttpRequest requestFor(String url) {
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(url);
    if (!ascii) throw MediaErrors.notFetched(url);
    try {
      return HttpRequest.newBuilder(URI.create(url))
          .timeout(PATIENCE)
          .header("User-Agent", USER_AGENT)
          .build();
    } catch (IllegalArgumentException _) {
      throw MediaErrors.notFetched(url);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
