package com.nexus.social.bootstrap.e2e;

import com.nexus.social.application.fake.Queries;
import com.nexus.social.sandbox.SandboxControl;
import com.nexus.social.sandbox.world.Behaviour.Callbacks;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;

/** The pages of an app that Meta calls when a person leaves. */
public final class CallbackReceiver implements AutoCloseable {
  private final HttpServer server;
  private final SandboxControl control;
  private final BlockingQueue<String> deauthorizations = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> deletions = new LinkedBlockingQueue<>();

  private CallbackReceiver(HttpServer server, SandboxControl control) {
    this.server = server;
    this.control = control;
  }

  /**
   * Starts it, and tells the sandbox where it is.
   *
   * @param deletionAnswer the answer, as JSON, to a signed request to delete
   */
  public static CallbackReceiver start(
      SandboxControl control, UnaryOperator<String> deletionAnswer) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      CallbackReceiver receiver = new CallbackReceiver(server, control);
      server.createContext(
          "/deauthorize", call -> receive(call, receiver.deauthorizations, _ -> ""));
      server.createContext("/deletion", call -> receive(call, receiver.deletions, deletionAnswer));
      server.start();
      URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      control.change(
          now ->
              now.withCallbacks(
                  new Callbacks(base.resolve("/deauthorize"), base.resolve("/deletion"))));
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void receive(
      HttpExchange call, BlockingQueue<String> received, UnaryOperator<String> answer)
      throws IOException {
    try (call) {
      String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String signed =
          Queries.parse(URI.create("http://form/?" + form)).getOrDefault("signed_request", "");
      received.add(signed);
      byte[] body = answer.apply(signed).getBytes(StandardCharsets.UTF_8);
      // To this server, 0 is of any length, and -1 is none.
      call.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        call.getResponseBody().write(body);
      }
    }
  }

  /** The person, or the account, removes the app: what Meta sent to the app. */
  public String deauthorize(String subjectId) {
    control.revoke(subjectId);
    return deauthorizations.remove();
  }

  /** The person, or the account, which has removed the app, asks for deletion: what Meta sent. */
  public String requestDeletion(String subjectId) {
    control.requestDataDeletion(subjectId);
    return deletions.remove();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
