package com.nexus.social.adapter.in.grpc;

import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * The API in process, with the interceptors of production, and a client that holds it to its error
 * contract.
 */
final class InProcess implements AutoCloseable {
  private final ErrorContract contract = new ErrorContract();
  private final ShutdownNotice shutdown = new ShutdownNotice();
  private final Server server;
  private final ManagedChannel channel;

  InProcess(FakePorts ports) {
    this(Services.connections(ports), Services.publishing(ports));
  }

  InProcess(BindableService... services) {
    String name = InProcessServerBuilder.generateName();
    server =
        InProcessServerBuilder.forName(name)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .intercept(shutdown)
            .addServices(Interceptors.around(Set.of(services), new Random(1)))
            .build();
    channel = InProcessChannelBuilder.forName(name).build();
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How clients reach it. */
  Channel channel() {
    return ClientInterceptors.intercept(channel, contract);
  }

  /** What a server does first when it is to stop. */
  void announceShutdown() {
    shutdown.give();
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.shutdownNow();
    contract.assertKept();
  }
}
