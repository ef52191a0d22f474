package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.port.in.RefreshConnectionUseCase;
import com.nexus.social.application.scenario.World;
import com.nexus.social.application.service.ConnectionReads;

/** The services, put together as the program has them. */
final class Services {
  private Services() {}

  static GrpcConnectionService connections(FakePorts ports) {
    return refreshing(ports, ports);
  }

  /** The same, which refreshes by another port. */
  static GrpcConnectionService refreshing(FakePorts ports, RefreshConnectionUseCase refresh) {
    return connections(ports, new ConnectionReadCalls(ports, ports), refresh);
  }

  /** The same, which reads by other ports. */
  static GrpcConnectionService reading(FakePorts ports, ConnectionReads reads) {
    return connections(ports, new ConnectionReadCalls(reads, reads), ports);
  }

  private static GrpcConnectionService connections(
      FakePorts ports, ConnectionReadCalls reads, RefreshConnectionUseCase refresh) {
    return new GrpcConnectionService(
        new AuthorizationCalls(ports, ports, ports),
        reads,
        refresh,
        new LeavingCalls(ports, ports, ports));
  }

  static GrpcConnectionService connections(World world) {
    return new GrpcConnectionService(
        new AuthorizationCalls(
            world.beginAuthorization(), world.completeAuthorization(), world.selectAccount()),
        new ConnectionReadCalls(world.connections(), world.watchConnections()),
        world.refreshConnection(),
        new LeavingCalls(
            world.disconnectConnection(), world.handleDeauthorization(), world.dataDeletion()));
  }

  static GrpcPublishingService publishing(FakePorts ports) {
    return new GrpcPublishingService(ports, ports, ports);
  }

  static GrpcPublishingService publishing(World world) {
    return new GrpcPublishingService(
        world.createPublication(), world.publications(), world.watchPublication());
  }
}
