package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.Errors.detail;
import static com.nexus.social.adapter.in.grpc.Errors.reason;
import static com.nexus.social.adapter.in.grpc.Rpc.SOME_ID;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.out.StorageUnavailableException;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.error.Obstacle;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import com.nexus.social.domain.failure.Violation;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.PlatformAccount;
import com.nexus.social.domain.publication.PublicationId;
import com.nexus.social.domain.publication.RequestId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error, at every method. */
class ErrorsTest {
  private static final UUID ID = UUID.fromString(SOME_ID);

  private static final PlatformAccount ACCOUNT = Samples.account("17841405822304914", "coffee");
  private static final PlatformAccount OTHER_ACCOUNT = Samples.account("17841409914425817", "mira");

  /** What a use case may throw, and the name of the reason it is answered with. */
  private static final Map<DomainError, String> REFUSALS =
      Map.ofEntries(
          entry(
              new DomainError.InvalidRequest(List.of(new Violation("caption", "is too long"))),
              "INVALID_REQUEST"),
          entry(new DomainError.AuthorizationUnknown(), "AUTHORIZATION_UNKNOWN"),
          entry(new DomainError.AuthorizationExpired(Samples.NOW), "AUTHORIZATION_EXPIRED"),
          entry(
              new DomainError.AuthorizationAlreadyUsed(Samples.NOW), "AUTHORIZATION_ALREADY_USED"),
          entry(new DomainError.ConsentDenied("access_denied", "declined"), "CONSENT_DENIED"),
          entry(
              new DomainError.LoginUnavailable(
                  Samples.PLATFORM, new Login("facebook"), List.of(Samples.LOGIN)),
              "LOGIN_NOT_CONFIGURED"),
          entry(
              new DomainError.NoEligibleAccount(
                  List.of(new Obstacle("A Page", "It has no account.", "Link one."))),
              "ACCOUNT_NOT_ELIGIBLE"),
          entry(
              new DomainError.AccountMismatch(
                  new ConnectionId(ID), ACCOUNT, List.of(OTHER_ACCOUNT)),
              "ACCOUNT_MISMATCH"),
          entry(new DomainError.NoAccountsOffered(), "NO_ACCOUNTS_OFFERED"),
          entry(new DomainError.AccountNotOffered("1", List.of(ACCOUNT)), "ACCOUNT_NOT_OFFERED"),
          entry(new DomainError.ConnectionNotFound(new ConnectionId(ID)), "CONNECTION_NOT_FOUND"),
          entry(
              new DomainError.ReauthorizationRequired(new ConnectionId(ID), "Connect it again."),
              "REAUTHORIZATION_REQUIRED"),
          entry(
              new DomainError.CapabilityMissing(
                  new ConnectionId(ID), Capability.PUBLISH, "Connect it with all boxes ticked."),
              "SCOPE_MISSING"),
          entry(
              new DomainError.ConnectionDisconnected(new ConnectionId(ID), Samples.NOW),
              "CONNECTION_DISCONNECTED"),
          entry(
              new DomainError.CallbackNotAuthentic("The signature is not the platform's."),
              "CALLBACK_NOT_AUTHENTIC"),
          entry(
              new DomainError.DataDeletionNotFound(new DeletionCode("abc123")),
              "DATA_DELETION_NOT_FOUND"),
          entry(
              new DomainError.PublicationNotFound(new PublicationId(ID)), "PUBLICATION_NOT_FOUND"),
          entry(
              new DomainError.RequestIdReused(new RequestId("request-1"), new PublicationId(ID)),
              "REQUEST_ID_REUSED"),
          entry(platformFailed(FailureCause.PLATFORM_THROTTLED), "PLATFORM_THROTTLED"));

  private final FakePorts ports = new FakePorts();
  @AutoClose private final InProcess api = new InProcess(ports);

  private static DomainError platformFailed(FailureCause cause) {
    return new DomainError.PlatformFailed(
        new Failure(
            cause, "The platform did not.", Optional.of(new PlatformFault(4, 7, "no", "trace"))));
  }

  private Status failureOf(Rpc rpc, Throwable thrown) {
    ports.fail(thrown);
    return Errors.of(() -> rpc.call(api.channel()));
  }

  private Status refusalOf(DomainError error) {
    return failureOf(Rpc.ALL.getFirst(), new DomainException(error));
  }

  @Test
  void refusals_inThisTest_areAllThereAre() {
    Set<Class<?>> tested =
        REFUSALS.keySet().stream().map(Object::getClass).collect(Collectors.toSet());
    assertThat(tested).containsExactlyInAnyOrder(DomainError.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @FieldSource("com.nexus.social.adapter.in.grpc.Rpc#ALL")
  void call_useCaseRefuses_answersItsReason(Rpc rpc) {
    for (var refusal : REFUSALS.entrySet()) {
      Status status = failureOf(rpc, new DomainException(refusal.getKey()));
      assertThat(reason(status)).isEqualTo(refusal.getValue());
    }
  }

  @ParameterizedTest
  @FieldSource("com.nexus.social.adapter.in.grpc.Rpc#ALL")
  void call_databaseIsAway_isUnavailable(Rpc rpc) {
    Status status = failureOf(rpc, new StorageUnavailableException(new IOException("refused")));
    assertThat(reason(status)).isEqualTo("STORAGE_UNAVAILABLE");
    assertThat(status.getMessage()).doesNotContain("refused");
  }

  static Stream<Throwable> defects() {
    return Stream.of(
        new IllegalStateException("a secret"),
        new NullPointerException(),
        new StackOverflowError());
  }

  @ParameterizedTest
  @MethodSource("defects")
  void call_defect_saysNothingButWhereItIsLogged(Throwable defect) {
    for (Rpc rpc : Rpc.ALL) {
      try (Logs logs = new Logs()) {
        Status status = failureOf(rpc, defect);

        assertThat(reason(status)).isEqualTo("INTERNAL");
        String requestId = detail(status, ErrorInfo.class).getMetadataOrThrow("request_id");
        assertThat(requestId).matches("[0-9a-f]{16}");
        // Servers of other tests may still be saying goodbye.
        assertThat(logs.lines())
            .filteredOn(line -> line.contains(requestId))
            .singleElement()
            .asString()
            .contains(rpc.method().getFullMethodName(), defect.toString(), "\tat ");
      }
    }
  }

  @Test
  void call_severalDefects_eachHasItsRequestId() {
    assertThat(Stream.generate(this::internalRequestId).limit(3)).doesNotHaveDuplicates();
  }

  private String internalRequestId() {
    Status status = failureOf(Rpc.ALL.getFirst(), new IllegalStateException("a defect"));
    return detail(status, ErrorInfo.class).getMetadataOrThrow("request_id");
  }

  @Test
  void refusal_rulesBroken_namesFieldsAndRules() {
    Status status =
        refusalOf(
            new DomainError.InvalidRequest(
                List.of(new Violation("a.b", "is too long"), new Violation("c", "is missing"))));

    assertThat(status.getMessage()).isEqualTo("a.b: is too long; c: is missing");
    assertThat(detail(status, BadRequest.class).getFieldViolationsList())
        .extracting(field -> field.getField() + " " + field.getDescription())
        .containsExactly("a.b is too long", "c is missing");
  }

  @Test
  void refusal_ofTheRequestId_namesThePublicationThatHasIt() {
    Status status =
        refusalOf(
            new DomainError.RequestIdReused(new RequestId("request-1"), new PublicationId(ID)));

    assertThat(detail(status, ErrorInfo.class).getMetadataMap())
        .containsExactly(Map.entry("publication_id", SOME_ID));
  }

  @Test
  void refusal_byThePlatform_passesOnWhatItSaid() {
    for (FailureCause cause : FailureCause.values()) {
      Status status = refusalOf(platformFailed(cause));

      assertThat(status.getMessage()).isEqualTo("The platform did not.");
      ErrorInfo info = detail(status, ErrorInfo.class);
      assertThat(info.getReason()).isEqualTo(ErrorReasons.reason(cause).name());
      assertThat(info.getMetadataMap())
          .containsOnly(
              Map.entry("platform_code", "4"),
              Map.entry("platform_subcode", "7"),
              Map.entry("platform_trace_id", "trace"));
    }
  }

  @Test
  void refusal_longTexts_areCutBetweenCharacters() {
    for (int shift : new int[] {0, 1}) {
      String text = "x".repeat(shift) + "😀".repeat(5000);
      Status status = refusalOf(new DomainError.InvalidRequest(List.of(new Violation("f", text))));

      String description = detail(status, BadRequest.class).getFieldViolations(0).getDescription();
      for (String cut : List.of(description, status.getMessage())) {
        assertThat(cut.length()).isBetween(290, 300);
        assertThat(cut).endsWith("😀…").doesNotContain("?");
      }
    }
  }
}
