package com.nexus.social.adapter.in.grpc;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.ChannelzService;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The gRPC server: the services of the API, health, reflection and channelz on one port. */
@Singleton
public final class GrpcServer implements AutoCloseable {
  private static final Duration TIME_TO_FINISH = Duration.ofSeconds(5);
  private static final Duration TIME_TO_NOTICE = Duration.ofSeconds(2);
  private static final int CHANNELZ_PAGE_SIZE = 100;

  /** The longest valid request, with texts and URLs of the greatest length, is a fraction of it. */
  private static final int MAX_REQUEST_BYTES = 256 * 1024;

  /** We read no metadata but what the library does; this is what HTTP servers commonly take. */
  private static final int MAX_METADATA_BYTES = 8 * 1024;

  /** A watch is a call that lasts; who has more of them opens another connection. */
  private static final int MAX_CALLS_PER_CONNECTION = 100;

  /**
   * Callers who leave are rare; who opens calls to reset them at once ("rapid reset") is cut off.
   */
  private static final int MAX_RESETS = 200;

  private static final int RESETS_WINDOW_SECONDS = 30;

  /** Who connects and says nothing keeps a connection from others. */
  private static final int HANDSHAKE_SECONDS = 10;

  private final GrpcSettings settings;
  private final Duration timeToFinish;
  private final List<ServerServiceDefinition> services;
  private final HealthStatusManager health = new HealthStatusManager();
  private final ShutdownNotice shutdown = new ShutdownNotice();
  private final ExecutorService calls =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("grpc-", 0).factory());
  private final Server server;

  @Inject
  GrpcServer(GrpcSettings settings, Set<BindableService> services, RandomGenerator random) {
    this(settings, services, random, TIME_TO_FINISH);
  }

  GrpcServer(
      GrpcSettings settings,
      Set<BindableService> services,
      RandomGenerator random,
      Duration timeToFinish) {
    this.settings = settings;
    this.timeToFinish = timeToFinish;
    this.services = Interceptors.around(services, random);
    this.server =
        NettyServerBuilder.forAddress(new InetSocketAddress(settings.host(), settings.port()))
            .executor(calls)
            .intercept(shutdown)
            .addServices(this.services)
            .addService(health.getHealthService())
            .addService(ProtoReflectionServiceV1.newInstance())
            .addService(ChannelzService.newInstance(CHANNELZ_PAGE_SIZE))
            // Watches are long: one whose caller vanished without a word is found by these pings,
            // and callers may find out the same of us.
            .keepAliveTime(1, TimeUnit.MINUTES)
            .permitKeepAliveTime(20, TimeUnit.SECONDS)
            .maxInboundMessageSize(MAX_REQUEST_BYTES)
            .maxInboundMetadataSize(MAX_METADATA_BYTES)
            .maxConcurrentCallsPerConnection(MAX_CALLS_PER_CONNECTION)
            .maxRstFramesPerWindow(MAX_RESETS, RESETS_WINDOW_SECONDS)
            .handshakeTimeout(HANDSHAKE_SECONDS, TimeUnit.SECONDS)
            .build();
  }

  /**
   * Starts to serve, and reports every service as healthy.
   *
   * @throws IOException with a sentence for the operator, if the server cannot listen there
   */
  public void start() throws IOException {
    try {
      server.start();
    } catch (IOException e) {
      throw new IOException(
          "The gRPC server cannot listen on %s:%d: %s"
              .formatted(settings.host(), settings.port(), reason(e)),
          e);
    }
    health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, ServingStatus.SERVING);
    for (ServerServiceDefinition service : services) {
      health.setStatus(service.getServiceDescriptor().getName(), ServingStatus.SERVING);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.getPort();
  }

  /**
   * Reports every service as not serving, takes no more calls, ends the watches, gives other calls
   * a few seconds to finish, and cancels the rest.
   */
  @Override
  public void close() {
    health.enterTerminalState();
    shutdown.give();
    server.shutdown();
    try {
      if (!server.awaitTermination(timeToFinish.toNanos(), NANOSECONDS)) {
        server.shutdownNow();
        server.awaitTermination(TIME_TO_NOTICE.toNanos(), NANOSECONDS);
      }
      calls.shutdown();
      calls.awaitTermination(TIME_TO_NOTICE.toNanos(), NANOSECONDS);
    } catch (InterruptedException _) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** What the operating system said, without what the library's layers put before it. */
  private static String reason(IOException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String message = String.valueOf(cause.getMessage());
    return message.substring(message.lastIndexOf(": ") + 1).strip();
  }
}
