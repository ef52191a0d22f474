package com.nexus.social.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.wire.Hmac;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An app that is told when a person removes it, and remembers what it was told. */
final class CallbackApp implements AutoCloseable {
  private final HttpServer server;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private volatile int status = 200;
  private volatile String answer = "";

  /** A call that came in. */
  record Received(String path, String contentType, String signedRequest) {
    /** What was signed, if it was signed with this secret. */
    JsonNode payload(String secret) {
      String[] parts = signedRequest.split("\\.", 2);
      String signature =
          Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.sha256(secret, parts[1]));
      if (!signature.equals(parts[0])) throw new AssertionError("Signed with another secret");
      return Answer.parse(
          new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    }
  }

  CallbackApp() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.start();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  void answering(int status, String answer) {
    this.status = status;
    this.answer = answer;
  }

  /** The next call, which may be on its way still. */
  Received received() {
    try {
      Received next = received.poll(10, TimeUnit.SECONDS);
      if (next == null) throw new AssertionError("The app was not told");
      return next;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(
        new Received(
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            body.replaceFirst("^signed_request=", "")));
    byte[] reply = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, reply.length == 0 ? -1 : reply.length);
    exchange.getResponseBody().write(reply);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
