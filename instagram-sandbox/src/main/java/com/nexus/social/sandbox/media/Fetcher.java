package com.nexus.social.sandbox.media;

import com.nexus.social.sandbox.media.FetchException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Gets media from where the app says it is: no redirects, no patience, no more than allowed. */
final class Fetcher implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int CHUNK = 64 * 1024;
  private static final String USER_AGENT =
      "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();
  private final OwnMedia own;

  /** Takes in a body; what it throws counts as a broken connection. */
  @FunctionalInterface
  private interface Receiver<R> {
    R receive(InputStream body) throws IOException;
  }

  Fetcher(OwnMedia own) {
    this.own = own;
  }

  byte[] bytes(String url, int atMost) throws FetchException {
    byte[] bytes = fetch(url, body -> body.readNBytes(atMost + 1));
    if (bytes.length > atMost) throw new FetchException(Reason.TOO_LARGE);
    return bytes;
  }

  void intoFile(String url, Path file, long atMost) throws FetchException {
    boolean whole = fetch(url, body -> copied(body, file, atMost));
    if (!whole) throw new FetchException(Reason.TOO_LARGE);
  }

  /** Whether there was no more than that. */
  private static boolean copied(InputStream body, Path file, long atMost) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] chunk = new byte[CHUNK];
      long left = atMost;
      for (int read; (read = body.read(chunk)) >= 0; left -= read) {
        if (read > left) return false;
        out.write(chunk, 0, read);
      }
      return true;
    }
  }

  private <R> R fetch(String url, Receiver<R> receiver) throws FetchException {
    try (InputStream here = own.at(url)) {
      if (here != null) return receiver.receive(here);
    } catch (IOException _) {
      throw new FetchException(Reason.NOT_THERE);
    }
    return fetchFromAfar(url, receiver);
  }

  private <R> R fetchFromAfar(String url, Receiver<R> receiver) throws FetchException {
    HttpRequest request = requestFor(url);
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) throw new FetchException(Reason.NOT_THERE);
        return inTime(body, receiver);
      }
    } catch (HttpTimeoutException _) {
      throw new FetchException(Reason.TOO_SLOW);
    } catch (IOException _) {
      throw new FetchException(Reason.NOT_THERE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new FetchException(Reason.TOO_SLOW);
    }
  }

  /** The client's own time limit ends with the head of the response. */
  private static <R> R inTime(InputStream body, Receiver<R> receiver) throws IOException {
    CompletableFuture<@Nullable Void> deadline = new CompletableFuture<>();
    var _ =
        deadline
            .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .thenRun(() -> close(body));
    try {
      return receiver.receive(body);
    } catch (IOException e) {
      if (deadline.isDone()) throw new HttpTimeoutException("The body took too long");
      throw e;
    } finally {
      deadline.cancel(false);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Addresses must be US-ASCII and of the web. */
  private static HttpRequest requestFor(String url) throws FetchException {
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(url);
    if (!ascii) throw new FetchException(Reason.NOT_THERE);
    try {
      return HttpRequest.newBuilder(URI.create(url))
          .timeout(PATIENCE)
          .header("User-Agent", USER_AGENT)
          .build();
    } catch (IllegalArgumentException _) {
      throw new FetchException(Reason.NOT_THERE);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
