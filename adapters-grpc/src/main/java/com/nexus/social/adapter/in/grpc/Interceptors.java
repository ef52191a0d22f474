package com.nexus.social.adapter.in.grpc;

import io.grpc.BindableService;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What every call passes on its way to a service. */
final class Interceptors {
  private Interceptors() {}

  /**
   * The services, intercepted. Errors are translated outermost, where messages are still bytes: so
   * even a message that cannot be parsed gets an error of this API, and not of the library.
   */
  static List<ServerServiceDefinition> around(
      Set<BindableService> services, RandomGenerator random) {
    List<ServerServiceDefinition> bare =
        services.stream().map(BindableService::bindService).toList();
    ValidationInterceptor validation = new ValidationInterceptor(RequestRules.of(bare));
    ErrorInterceptor errors = new ErrorInterceptor(random);
    return bare.stream()
        .map(service -> ServerInterceptors.intercept(service, validation))
        .map(ServerInterceptors::useInputStreamMessages)
        .map(service -> ServerInterceptors.intercept(service, errors))
        .toList();
  }
}
