package com.nexus.social.adapter.in.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nexus.social.application.port.out.StorageUnavailableException;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.ConnectionServiceGrpc;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Neither a log nor an error holds what gives access to an account. */
class SecrecyTest {
  private static final String CODE = "AQBx-the-code";
  private static final String STATE = "c3RhdGU-the-state";

  private final FakePorts ports = new FakePorts();
  @AutoClose private final InProcess api = new InProcess(ports);

  static Stream<Throwable> failures() {
    return Stream.of(
        new DomainException(new DomainError.AuthorizationUnknown()),
        new StorageUnavailableException(new IOException("refused")),
        new IllegalStateException("a defect"));
  }

  static Stream<CompleteAuthorizationRequest> invalidRequests() {
    CompleteAuthorizationRequest valid =
        CompleteAuthorizationRequest.newBuilder().setState(STATE).setCode(CODE).build();
    return Stream.of(
        valid.toBuilder().setState(STATE.repeat(100)).build(),
        valid.toBuilder().setCode(CODE.repeat(1000)).build(),
        valid.toBuilder().clearCode().build());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void complete_fails_tellsNobodyCodeOrState(Throwable failure) {
    ports.fail(failure);
    assertThat(
            told(CompleteAuthorizationRequest.newBuilder().setState(STATE).setCode(CODE).build()))
        .noneMatch(line -> line.contains(CODE) || line.contains(STATE));
  }

  @ParameterizedTest
  @MethodSource("invalidRequests")
  void complete_invalidRequest_tellsNobodyCodeOrState(CompleteAuthorizationRequest request) {
    assertThat(told(request)).noneMatch(line -> line.contains(CODE) || line.contains(STATE));
  }

  /** All that is logged and answered to a call that fails. */
  private List<String> told(CompleteAuthorizationRequest request) {
    try (Logs logs = new Logs()) {
      StatusRuntimeException error =
          catchThrowableOfType(
              StatusRuntimeException.class,
              () ->
                  ConnectionServiceGrpc.newBlockingStub(api.channel())
                      .completeAuthorization(request));
      assertThat(error).isNotNull();
      List<String> told = new ArrayList<>(logs.lines());
      told.add(error.getMessage());
      told.add(String.valueOf(StatusProto.fromThrowable(error)));
      Metadata trailers = error.getTrailers();
      told.add(String.valueOf(trailers));
      return told;
    }
  }
}
