package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.Rpc.SOME_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Status;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.CompleteAuthorizationRequest.Denial;
import com.nexus.social.v1.CreatePublicationRequest;
import com.nexus.social.v1.DisconnectConnectionRequest;
import com.nexus.social.v1.GetConnectionRequest;
import com.nexus.social.v1.GetDataDeletionRequest;
import com.nexus.social.v1.GetPublicationRequest;
import com.nexus.social.v1.HandleDeauthorizationRequest;
import com.nexus.social.v1.Image;
import com.nexus.social.v1.ImagePost;
import com.nexus.social.v1.ListConnectionsRequest;
import com.nexus.social.v1.Platform;
import com.nexus.social.v1.RefreshConnectionRequest;
import com.nexus.social.v1.RequestDataDeletionRequest;
import com.nexus.social.v1.SelectAccountRequest;
import com.nexus.social.v1.WatchConnectionsRequest;
import com.nexus.social.v1.WatchPublicationRequest;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidRequestsTest {
  private final FakePorts ports = new FakePorts();
  @AutoClose private final InProcess api = new InProcess(ports);

  private static CreatePublicationRequest withUrl(String url) {
    CreatePublicationRequest.Builder request = Rpc.createPublication().toBuilder();
    request.getImagePostBuilder().getImageBuilder().setUrl(url);
    return request.build();
  }

  static Stream<Arguments> invalid() {
    CreatePublicationRequest valid = Rpc.createPublication();
    return Stream.of(
        arguments(BeginAuthorizationRequest.getDefaultInstance(), List.of("user_id", "platform")),
        arguments(
            BeginAuthorizationRequest.newBuilder().setUserId("me").setPlatformValue(99).build(),
            List.of("user_id", "platform")),
        arguments(
            CompleteAuthorizationRequest.getDefaultInstance(),
            List.of("user_id", "state", "answer")),
        arguments(
            CompleteAuthorizationRequest.newBuilder()
                .setUserId(SOME_ID)
                .setState("s".repeat(201))
                .setCode("c".repeat(2001))
                .build(),
            List.of("state", "code")),
        arguments(
            CompleteAuthorizationRequest.newBuilder()
                .setUserId(SOME_ID)
                .setState("s")
                .setDenial(Denial.newBuilder().setDescription("d".repeat(2001)))
                .build(),
            List.of("denial.error", "denial.description")),
        arguments(
            GetConnectionRequest.newBuilder().setConnectionId(SOME_ID + "0").build(),
            List.of("connection_id")),
        arguments(
            BeginAuthorizationRequest.newBuilder()
                .setUserId(SOME_ID)
                .setPlatform(Platform.PLATFORM_INSTAGRAM)
                .setLoginValue(99)
                .setConnectionId("mine")
                .build(),
            List.of("login", "connection_id")),
        arguments(
            SelectAccountRequest.getDefaultInstance(), List.of("user_id", "state", "account_id")),
        arguments(
            SelectAccountRequest.newBuilder()
                .setUserId(SOME_ID)
                .setState("s".repeat(201))
                .setAccountId("1".repeat(101))
                .build(),
            List.of("state", "account_id")),
        arguments(
            ListConnectionsRequest.newBuilder()
                .setUserId("me")
                .setStateValue(99)
                .setPageSize(101)
                .setPageToken("t".repeat(101))
                .build(),
            List.of("user_id", "state", "page_size", "page_token")),
        arguments(
            ListConnectionsRequest.newBuilder().setPageSize(-1).build(), List.of("page_size")),
        arguments(WatchConnectionsRequest.getDefaultInstance(), List.of("user_id")),
        arguments(RefreshConnectionRequest.getDefaultInstance(), List.of("connection_id")),
        arguments(
            DisconnectConnectionRequest.newBuilder().setReason("r".repeat(501)).build(),
            List.of("connection_id", "reason")),
        arguments(
            HandleDeauthorizationRequest.getDefaultInstance(),
            List.of("platform", "signed_request")),
        arguments(
            RequestDataDeletionRequest.newBuilder().setSignedRequest("s".repeat(10_001)).build(),
            List.of("platform", "signed_request")),
        arguments(GetDataDeletionRequest.getDefaultInstance(), List.of("confirmation_code")),
        arguments(
            GetDataDeletionRequest.newBuilder().setConfirmationCode("a b").build(),
            List.of("confirmation_code")),
        arguments(
            CreatePublicationRequest.getDefaultInstance(),
            List.of("connection_id", "request_id", "content")),
        arguments(
            valid.toBuilder().setImagePost(ImagePost.getDefaultInstance()).build(),
            List.of("image_post.image")),
        arguments(
            valid.toBuilder()
                .setRequestId("r".repeat(101))
                .setImagePost(ImagePost.newBuilder().setImage(Image.getDefaultInstance()))
                .build(),
            List.of("request_id", "image_post.image.url")),
        arguments(withUrl("no url"), List.of("image_post.image.url")),
        arguments(
            withUrl("https://cdn.example/" + "x".repeat(2048)), List.of("image_post.image.url")),
        arguments(GetPublicationRequest.getDefaultInstance(), List.of("publication_id")),
        arguments(
            WatchPublicationRequest.newBuilder().setAfterSequence(-1).build(),
            List.of("publication_id", "after_sequence")));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void call_rulesBroken_namesThemAllAndAsksNoPort(Message request, List<String> fields) {
    Status status = Errors.of(() -> Rpc.of(request).call(api.channel(), request));

    assertThat(Errors.reason(status)).isEqualTo("INVALID_REQUEST");
    List<FieldViolation> violations =
        Errors.detail(status, BadRequest.class).getFieldViolationsList();
    assertThat(violations)
        .extracting(FieldViolation::getField)
        .containsExactlyInAnyOrderElementsOf(fields);
    assertThat(violations)
        .allSatisfy(
            violation -> {
              assertThat(violation.getDescription()).isNotBlank();
              assertThat(status.getMessage()).contains(violation.getDescription());
            });
    assertThat(ports.asked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http:", "https://[v7.a]/beach.jpg"})
  void create_urlThatOnlyJavaRefuses_namesTheField(String url) {
    Status status =
        Errors.of(() -> Rpc.of(Rpc.createPublication()).call(api.channel(), withUrl(url)));

    assertThat(Errors.reason(status)).isEqualTo("INVALID_REQUEST");
    assertThat(Errors.detail(status, BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactly("image_post.image.url");
  }

  @ParameterizedTest
  @FieldSource("com.nexus.social.adapter.in.grpc.Rpc#ALL")
  void call_bytesThatAreNoMessage_areAnInvalidRequest(Rpc rpc) {
    Status status = Errors.of(() -> rpc.call(api.channel(), new byte[] {(byte) 0xFF, 1, 2}));
    assertThat(Errors.reason(status)).isEqualTo("INVALID_REQUEST");
    assertThat(ports.asked).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("com.nexus.social.adapter.in.grpc.Rpc#ALL")
  void call_noMessageOrTwo_isAnInvalidRequest(Rpc rpc) {
    for (int messages : new int[] {0, 2}) {
      Status status = Errors.of(() -> send(rpc, messages));
      assertThat(Errors.reason(status)).isEqualTo("INVALID_REQUEST");
    }
    assertThat(ports.asked).isEmpty();
  }

  private void send(Rpc rpc, int messages) {
    CompletableFuture<StatusRuntimeException> end = new CompletableFuture<>();
    ClientCall<byte[], byte[]> call = api.channel().newCall(rpc.method(), CallOptions.DEFAULT);
    call.start(
        new ClientCall.Listener<>() {
          @Override
          public void onClose(io.grpc.Status status, Metadata trailers) {
            end.complete(status.asRuntimeException(trailers));
          }
        },
        new Metadata());
    call.request(1);
    for (int i = 0; i < messages; i++) {
      call.sendMessage(rpc.valid().toByteArray());
    }
    call.halfClose();
    throw end.join();
  }

  @Test
  void rpcs_inTheseTests_areAllThereAre() {
    List<String> served =
        Stream.of(
                com.nexus.social.v1.ConnectionServiceGrpc.getServiceDescriptor(),
                com.nexus.social.v1.PublishingServiceGrpc.getServiceDescriptor())
            .flatMap(service -> service.getMethods().stream())
            .map(method -> method.getFullMethodName())
            .toList();
    assertThat(Rpc.ALL)
        .extracting(rpc -> rpc.method().getFullMethodName())
        .containsExactlyInAnyOrderElementsOf(served);
  }
}
