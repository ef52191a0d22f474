package com.nexus.social.sandbox.compliance;

import com.nexus.social.sandbox.compliance.SentCallback.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Brings a signed request to the app. */
final class CallbackSender implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  Outcome send(SentCallback.Kind kind, URI to, String signedRequest) {
    String form = "signed_request=" + URLEncoder.encode(signedRequest, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return CallbackReply.judge(kind, response.statusCode(), response.body());
    } catch (IOException e) {
      return new Outcome.Failed("It was not reached: " + e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome.Failed("The sandbox was stopped");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
