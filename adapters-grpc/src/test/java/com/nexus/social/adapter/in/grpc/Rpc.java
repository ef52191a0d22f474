package com.nexus.social.adapter.in.grpc;

import com.google.common.io.ByteStreams;
import com.google.protobuf.Message;
import com.google.protobuf.MessageLite;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.ConnectionServiceGrpc;
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
import com.nexus.social.v1.PublishingServiceGrpc;
import com.nexus.social.v1.RefreshConnectionRequest;
import com.nexus.social.v1.RequestDataDeletionRequest;
import com.nexus.social.v1.SelectAccountRequest;
import com.nexus.social.v1.WatchConnectionsRequest;
import com.nexus.social.v1.WatchPublicationRequest;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * A method of the API, to be called with bytes of any kind.
 *
 * @param method the method
 * @param valid a valid request to it
 */
record Rpc(MethodDescriptor<byte[], byte[]> method, Message valid) {
  static final String SOME_ID = "0198b6c4-5c1e-7f00-8000-1a2b3c4d5e6f";

  /** All of them. */
  static final List<Rpc> ALL =
      List.of(
          rpc(
              ConnectionServiceGrpc.getBeginAuthorizationMethod(),
              BeginAuthorizationRequest.newBuilder()
                  .setUserId(SOME_ID)
                  .setPlatform(Platform.PLATFORM_INSTAGRAM)
                  .build()),
          rpc(
              ConnectionServiceGrpc.getCompleteAuthorizationMethod(),
              CompleteAuthorizationRequest.newBuilder()
                  .setUserId(SOME_ID)
                  .setState("state")
                  .setCode("code")
                  .build()),
          rpc(
              ConnectionServiceGrpc.getGetConnectionMethod(),
              GetConnectionRequest.newBuilder().setConnectionId(SOME_ID).build()),
          rpc(
              ConnectionServiceGrpc.getSelectAccountMethod(),
              SelectAccountRequest.newBuilder()
                  .setUserId(SOME_ID)
                  .setState("state")
                  .setAccountId("17841405822304914")
                  .build()),
          rpc(
              ConnectionServiceGrpc.getListConnectionsMethod(),
              ListConnectionsRequest.newBuilder().setUserId(SOME_ID).setPageSize(10).build()),
          rpc(
              ConnectionServiceGrpc.getWatchConnectionsMethod(),
              WatchConnectionsRequest.newBuilder().setUserId(SOME_ID).build()),
          rpc(
              ConnectionServiceGrpc.getRefreshConnectionMethod(),
              RefreshConnectionRequest.newBuilder().setConnectionId(SOME_ID).build()),
          rpc(
              ConnectionServiceGrpc.getDisconnectConnectionMethod(),
              DisconnectConnectionRequest.newBuilder()
                  .setConnectionId(SOME_ID)
                  .setReason("No longer needed.")
                  .build()),
          rpc(
              ConnectionServiceGrpc.getHandleDeauthorizationMethod(),
              HandleDeauthorizationRequest.newBuilder()
                  .setPlatform(Platform.PLATFORM_INSTAGRAM)
                  .setSignedRequest("signature.payload")
                  .build()),
          rpc(
              ConnectionServiceGrpc.getRequestDataDeletionMethod(),
              RequestDataDeletionRequest.newBuilder()
                  .setPlatform(Platform.PLATFORM_INSTAGRAM)
                  .setSignedRequest("signature.payload")
                  .build()),
          rpc(
              ConnectionServiceGrpc.getGetDataDeletionMethod(),
              GetDataDeletionRequest.newBuilder().setConfirmationCode("abc123").build()),
          rpc(PublishingServiceGrpc.getCreatePublicationMethod(), createPublication()),
          rpc(
              PublishingServiceGrpc.getGetPublicationMethod(),
              GetPublicationRequest.newBuilder().setPublicationId(SOME_ID).build()),
          rpc(
              PublishingServiceGrpc.getWatchPublicationMethod(),
              WatchPublicationRequest.newBuilder().setPublicationId(SOME_ID).build()));

  /** A valid request to post an image. */
  static CreatePublicationRequest createPublication() {
    return CreatePublicationRequest.newBuilder()
        .setConnectionId(SOME_ID)
        .setRequestId("request-1")
        .setImagePost(
            ImagePost.newBuilder()
                .setCaption("Good morning ☕")
                .setImage(
                    Image.newBuilder()
                        .setUrl("https://cdn.example/beach.jpg")
                        .setAltText("a beach")))
        .build();
  }

  /** The one that takes such requests. */
  static Rpc of(Message request) {
    return ALL.stream()
        .filter(rpc -> rpc.valid().getClass() == request.getClass())
        .findFirst()
        .orElseThrow();
  }

  private static <Q extends Message> Rpc rpc(MethodDescriptor<Q, ?> method, Q valid) {
    return new Rpc(method.toBuilder(Bytes.MARSHALLER, Bytes.MARSHALLER).build(), valid);
  }

  /** Calls it with its valid request. */
  void call(Channel channel) {
    call(channel, valid);
  }

  /** Calls it, and reads its answers to the end, or the first one if they have none. */
  void call(Channel channel, MessageLite request) {
    call(channel, request.toByteArray());
  }

  /**
   * Calls it, and reads its answers to the end, or the first one if they have none.
   *
   * @throws StatusRuntimeException what it answers, if that is not OK
   */
  void call(Channel channel, byte[] request) {
    try (Context.CancellableContext caller = Context.current().withCancellation()) {
      caller.run(() -> read(channel, request));
    }
  }

  private void read(Channel channel, byte[] request) {
    Iterator<byte[]> answers =
        ClientCalls.blockingServerStreamingCall(channel, method, CallOptions.DEFAULT, request);
    if (toString().equals("WatchConnections")) {
      answers.next();
    } else {
      answers.forEachRemaining(_ -> {});
    }
  }

  @Override
  public String toString() {
    return String.valueOf(method.getBareMethodName());
  }

  private static final class Bytes implements Marshaller<byte[]> {
    static final Bytes MARSHALLER = new Bytes();

    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return ByteStreams.toByteArray(stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
