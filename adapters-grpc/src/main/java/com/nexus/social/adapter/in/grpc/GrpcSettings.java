package com.nexus.social.adapter.in.grpc;

/**
 * Where the gRPC server listens.
 *
 * @param host the name or address of the network interface
 * @param port 0 for any that is free
 */
public record GrpcSettings(String host, int port) {
  public GrpcSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Not a TCP port: " + port);
    }
  }
}
