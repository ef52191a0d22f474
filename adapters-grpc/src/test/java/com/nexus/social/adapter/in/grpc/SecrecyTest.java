package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.Rpc.SOME_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Message;
import com.nexus.social.application.port.out.StorageUnavailableException;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.HandleDeauthorizationRequest;
import com.nexus.social.v1.Platform;
import com.nexus.social.v1.RequestDataDeletionRequest;
import com.nexus.social.v1.SelectAccountRequest;
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

/** Neither a log nor an error holds what gives access to an account, or lets one pass for Meta. */
class SecrecyTest {
  private static final String CODE = "AQBx-the-code";
  private static final String STATE = "c3RhdGU-the-state";
  private static final String SIGNED = "c2ln-the-signature.cGF5bG9hZA-the-payload";

  private final FakePorts ports = new FakePorts();
  @AutoClose private final InProcess api = new InProcess(ports);

  static Stream<Throwable> failures() {
    return Stream.of(
        new DomainException(new DomainError.AuthorizationUnknown()),
        new StorageUnavailableException(new IOException("refused")),
        new IllegalStateException("a defect"));
  }

  private static CompleteAuthorizationRequest.Builder complete() {
    return CompleteAuthorizationRequest.newBuilder()
        .setUserId(SOME_ID)
        .setState(STATE)
        .setCode(CODE);
  }

  private static SelectAccountRequest.Builder select() {
    return SelectAccountRequest.newBuilder()
        .setUserId(SOME_ID)
        .setState(STATE)
        .setAccountId("17841405822304914");
  }

  private static HandleDeauthorizationRequest.Builder deauthorization() {
    return HandleDeauthorizationRequest.newBuilder()
        .setPlatform(Platform.PLATFORM_INSTAGRAM)
        .setSignedRequest(SIGNED);
  }

  private static RequestDataDeletionRequest.Builder deletion() {
    return RequestDataDeletionRequest.newBuilder()
        .setPlatform(Platform.PLATFORM_INSTAGRAM)
        .setSignedRequest(SIGNED);
  }

  static Stream<Message> invalidRequests() {
    return Stream.of(
        complete().setState(STATE.repeat(100)).build(),
        complete().setCode(CODE.repeat(1000)).build(),
        complete().clearCode().build(),
        select().setState(STATE.repeat(100)).build(),
        select().clearAccountId().build(),
        deauthorization().setSignedRequest(SIGNED.repeat(1000)).build(),
        deauthorization().clearPlatform().build(),
        deletion().setSignedRequest(SIGNED.repeat(1000)).build(),
        deletion().clearPlatform().build());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void call_fails_tellsNobodyTheSecretsOfItsRequest(Throwable failure) {
    ports.fail(failure);
    for (Message request :
        List.of(
            complete().build(), select().build(), deauthorization().build(), deletion().build())) {
      assertTellsNoSecret(request);
    }
  }

  @ParameterizedTest
  @MethodSource("invalidRequests")
  void call_invalidRequest_tellsNobodyTheSecretsOfItsRequest(Message request) {
    assertTellsNoSecret(request);
  }

  private void assertTellsNoSecret(Message request) {
    assertThat(told(request))
        .isNotEmpty()
        .noneMatch(
            line ->
                line.contains(CODE)
                    || line.contains(STATE)
                    || Stream.of(SIGNED.split("\\.")).anyMatch(line::contains));
  }

  /** All that is logged and answered to a call that fails. */
  private List<String> told(Message request) {
    try (Logs logs = new Logs()) {
      StatusRuntimeException error =
          catchThrowableOfType(
              StatusRuntimeException.class, () -> Rpc.of(request).call(api.channel(), request));
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
