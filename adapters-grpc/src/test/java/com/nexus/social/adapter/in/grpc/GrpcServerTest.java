package com.nexus.social.adapter.in.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.nexus.social.application.port.in.RefreshConnectionUseCase;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.error.Obstacle;
import com.nexus.social.domain.failure.Violation;
import com.nexus.social.domain.publication.PublicationEvent;
import com.nexus.social.domain.publication.PublicationEvent.Stage;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.GetConnectionRequest;
import com.nexus.social.v1.PublishingServiceGrpc;
import com.nexus.social.v1.RefreshConnectionRequest;
import com.nexus.social.v1.WatchPublicationRequest;
import com.nexus.social.v1.WatchPublicationResponse;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Context;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.channelz.v1.ChannelzGrpc;
import io.grpc.channelz.v1.GetServersRequest;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.ClientCalls;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server on a real port. */
@Timeout(20)
class GrpcServerTest {
  private final FakePorts ports = new FakePorts();
  private final ErrorContract contract = new ErrorContract();
  private final GrpcServer server = server("127.0.0.1", 0);
  private ManagedChannel connection;
  private Channel channel;

  private GrpcServer server(String host, int port) {
    return new GrpcServer(
        new GrpcSettings(host, port),
        Set.of(Services.connections(ports), Services.publishing(ports)),
        new Random(1));
  }

  private static ManagedChannel connectionTo(GrpcServer server) {
    return Grpc.newChannelBuilderForAddress(
            "127.0.0.1", server.port(), InsecureChannelCredentials.create())
        .build();
  }

  @BeforeEach
  void start() throws IOException {
    server.start();
    connection = connectionTo(server);
    channel = ClientInterceptors.intercept(connection, contract);
  }

  @AfterEach
  void stop() {
    connection.shutdownNow();
    server.close();
    contract.assertKept();
  }

  private ServerReflectionResponse reflected(ServerReflectionRequest request) {
    Iterator<ServerReflectionResponse> answers =
        ClientCalls.blockingServerStreamingCall(
            channel,
            ServerReflectionGrpc.getServerReflectionInfoMethod(),
            CallOptions.DEFAULT,
            request);
    ServerReflectionResponse answer = answers.next();
    assertThat(answers.hasNext()).isFalse();
    return answer;
  }

  @Test
  void reflection_services_areListed() {
    assertThat(
            reflected(ServerReflectionRequest.newBuilder().setListServices("").build())
                .getListServicesResponse()
                .getServiceList())
        .extracting(ServiceResponse::getName)
        .containsExactlyInAnyOrder(
            "nexus.social.v1.ConnectionService",
            "nexus.social.v1.PublishingService",
            "grpc.health.v1.Health",
            "grpc.reflection.v1.ServerReflection",
            "grpc.channelz.v1.Channelz");
  }

  @Test
  void reflection_ourServices_areDescribed() {
    for (String service : List.of("ConnectionService", "PublishingService")) {
      ServerReflectionResponse described =
          reflected(
              ServerReflectionRequest.newBuilder()
                  .setFileContainingSymbol("nexus.social.v1." + service)
                  .build());
      assertThat(described.getFileDescriptorResponse().getFileDescriptorProtoList()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nexus.social.v1.ConnectionService", "nexus.social.v1.PublishingService"})
  void health_whileServing_isServing(String service) {
    HealthCheckResponse health =
        HealthGrpc.newBlockingStub(channel)
            .check(HealthCheckRequest.newBuilder().setService(service).build());
    assertThat(health.getStatus()).isEqualTo(ServingStatus.SERVING);
  }

  @Test
  void channelz_servers_showsThisOne() {
    assertThat(
            ChannelzGrpc.newBlockingStub(channel)
                .getServers(GetServersRequest.getDefaultInstance())
                .getServerList())
        .isNotEmpty();
  }

  @Test
  void call_everyMethod_isServed() {
    end();
    for (Rpc rpc : Rpc.ALL) {
      rpc.call(channel);
    }
    assertThat(ports.asked).hasSizeGreaterThanOrEqualTo(Rpc.ALL.size());
  }

  @Test
  void call_errorOfLongTexts_arrivesWhole() {
    Violation violation = new Violation("image_post.image.url", "☕".repeat(2048));
    ports.fail(new DomainException(new DomainError.InvalidRequest(List.of(violation, violation))));

    var status = Errors.of(() -> Rpc.ALL.getFirst().call(channel));

    assertThat(Errors.detail(status, BadRequest.class).getFieldViolationsList()).hasSize(2);
  }

  @Test
  void call_errorOfManyLongObstacles_arrivesWithThoseThatFit() {
    Obstacle obstacle = new Obstacle("☕".repeat(100), "☕".repeat(100), "☕".repeat(500));
    ports.fail(
        new DomainException(new DomainError.NoEligibleAccount(Collections.nCopies(100, obstacle))));

    var status = Errors.of(() -> Rpc.ALL.getFirst().call(channel));

    int told = Errors.detail(status, PreconditionFailure.class).getViolationsCount();
    assertThat(told).isPositive();
    assertThat(Errors.detail(status, ErrorInfo.class).getMetadataMap())
        .containsEntry("left_out", String.valueOf(100 - told));
  }

  @Test
  void call_requestOfAMegabyte_isRefusedUnreadAndTheConnectionServesOn() {
    GetConnectionRequest huge =
        GetConnectionRequest.newBuilder().setConnectionId("x".repeat(1 << 20)).build();

    // Not through the contract: the library refuses it before it knows what the call is, so with a
    // status of its own that has no details.
    assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(() -> ConnectionServiceGrpc.newBlockingStub(connection).getConnection(huge))
        .satisfies(
            refusal -> {
              assertThat(refusal.getStatus().getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED);
              assertThat(refusal).hasMessageContaining("exceeds maximum size 262144");
            });
    assertThat(ports.asked).isEmpty();

    Rpc.ALL.getFirst().call(channel);
    assertThat(ports.asked).hasSize(1);
  }

  @Test
  void close_watchUnderWay_endsItAndDoesNotWaitForMore() {
    ports.events.add(new PublicationEvent(1, Instant.EPOCH, Stage.ACCEPTED, "accepted"));
    Iterator<WatchPublicationResponse> watch =
        PublishingServiceGrpc.newBlockingStub(channel)
            .watchPublication(
                WatchPublicationRequest.newBuilder().setPublicationId(Rpc.SOME_ID).build());
    assertThat(watch.next().getEvent().getSequence()).isEqualTo(1);

    Instant before = Instant.now();
    server.close();

    assertThat(Errors.reason(Errors.of(watch::hasNext))).isEqualTo("SHUTTING_DOWN");
    assertThat(before.until(Instant.now())).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void close_callThatDoesNotEnd_isCancelledAfterAWhile() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    RefreshConnectionUseCase never =
        _ -> {
          asked.countDown();
          LockSupport.park();
          return ports.connection;
        };
    GrpcServer slow =
        new GrpcServer(
            new GrpcSettings("127.0.0.1", 0),
            Set.of(Services.refreshing(ports, never)),
            new Random(1),
            Duration.ofMillis(50));
    slow.start();
    ManagedChannel toSlow = connectionTo(slow);
    var call =
        ConnectionServiceGrpc.newFutureStub(toSlow)
            .refreshConnection(
                RefreshConnectionRequest.newBuilder().setConnectionId(Rpc.SOME_ID).build());
    asked.await();

    slow.close();

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> call.get(5, TimeUnit.SECONDS));
    toSlow.shutdownNow();
  }

  @Test
  void close_healthWatched_reportsNotServing() {
    CompletableFuture<Void> closed;
    try (Context.CancellableContext watching = Context.current().withCancellation()) {
      Context caller = watching.attach();
      Iterator<HealthCheckResponse> health =
          HealthGrpc.newBlockingStub(channel).watch(HealthCheckRequest.getDefaultInstance());
      watching.detach(caller);
      assertThat(health.next().getStatus()).isEqualTo(ServingStatus.SERVING);

      closed = CompletableFuture.runAsync(server::close);

      assertThat(health.next().getStatus()).isEqualTo(ServingStatus.NOT_SERVING);
    }
    closed.join();
  }

  @Test
  void start_portTaken_saysWhichInOneSentence() {
    try (GrpcServer second = server("127.0.0.1", server.port())) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(second::start)
          .withMessage(
              "The gRPC server cannot listen on 127.0.0.1:%d: Address already in use",
              server.port());
    }
  }

  @Test
  void start_unknownHost_saysWhichInOneSentence() {
    try (GrpcServer nowhere = server("no-such-host.invalid", 0)) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(nowhere::start)
          .withMessageStartingWith("The gRPC server cannot listen on no-such-host.invalid:0: ");
    }
  }

  @Test
  void settings_impossiblePort_areRefused() {
    for (int port : new int[] {-1, 65_536}) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> new GrpcSettings("127.0.0.1", port))
          .withMessageContaining(String.valueOf(port));
    }
  }

  private void end() {
    ports.events.add(new PublicationEvent(1, Instant.EPOCH, Stage.PUBLISHED, "live"));
  }
}
