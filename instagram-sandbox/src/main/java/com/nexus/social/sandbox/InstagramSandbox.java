package com.nexus.social.sandbox;

import java.io.IOException;
import java.net.URI;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * A running sandbox: one port of 127.0.0.1 that stands in for all of Meta's hosts. A call says
 * which host it is for by the first segment of its path ({@link #hosts()}) or by its Host header.
 */
public final class InstagramSandbox implements AutoCloseable {
  private static final String ADDRESS = "127.0.0.1";

  /** Meta's own client asks for //, when it names several objects. */
  private static final UriCompliance AS_LENIENT_AS_META =
      UriCompliance.DEFAULT.with(
          "as lenient as Meta", UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT);

  private final Server server;
  private final int port;
  private final Wiring wiring;

  private InstagramSandbox(Server server, int port, Wiring wiring) {
    this.server = server;
    this.port = port;
    this.wiring = wiring;
  }

  /**
   * Starts a sandbox; it serves when this returns.
   *
   * @throws IllegalStateException with one sentence for a person, when the port is taken or the
   *     data directory cannot be used
   */
  public static InstagramSandbox start(SandboxSettings settings) {
    Server server = new Server(new VirtualThreadPool());
    server.setStopTimeout(0);
    ServerConnector connector = connector(server, settings.port());
    int port = connector.getLocalPort();
    Wiring wiring;
    try {
      wiring = new Wiring(settings, baseUri(port));
    } catch (RuntimeException e) {
      connector.close();
      throw e;
    }
    server.setHandler(wiring.handler());
    try {
      server.start();
    } catch (Exception e) {
      wiring.close();
      throw new IllegalStateException("The sandbox cannot start: " + e.getMessage(), e);
    }
    return new InstagramSandbox(server, port, wiring);
  }

  /** Takes the port, so that the parts can be told their address before anybody can call. */
  private static ServerConnector connector(Server server, int port) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setUriCompliance(AS_LENIENT_AS_META);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(ADDRESS);
    connector.setPort(port);
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException e) {
      throw new IllegalStateException(
          "The sandbox cannot use port %d of %s: something else is listening there"
              .formatted(port, ADDRESS),
          e);
    }
    return connector;
  }

  private static URI baseUri(int port) {
    return URI.create("http://" + ADDRESS + ":" + port + "/");
  }

  public int port() {
    return port;
  }

  /** The address of the sandbox's own pages, with a slash at the end. */
  public URI baseUri() {
    return baseUri(port);
  }

  /** Where it stands in for each of Meta's hosts. */
  public SandboxHosts hosts() {
    return SandboxHosts.at(baseUri());
  }

  public SandboxControl control() {
    return wiring.control();
  }

  /** Stops serving at once, calls in work included. What a data directory holds stays there. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The sandbox did not stop: " + e.getMessage(), e);
    } finally {
      wiring.close();
    }
  }
}
