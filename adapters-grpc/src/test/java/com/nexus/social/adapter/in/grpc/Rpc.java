package com.nexus.social.adapter.in.grpc;

import com.google.common.io.ByteStreams;
import com.google.protobuf.Message;
import com.google.protobuf.MessageLite;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.CreatePublicationRequest;
import com.nexus.social.v1.GetConnectionRequest;
import com.nexus.social.v1.GetPublicationRequest;
import com.nexus.social.v1.Image;
import com.nexus.social.v1.ImagePost;
import com.nexus.social.v1.Platform;
import com.nexus.social.v1.PublishingServiceGrpc;
import com.nexus.social.v1.WatchPublicationRequest;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
              CompleteAuthorizationRequest.newBuilder().setState("state").setCode("code").build()),
          rpc(
              ConnectionServiceGrpc.getGetConnectionMethod(),
              GetConnectionRequest.newBuilder().setConnectionId(SOME_ID).build()),
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

  private static <Q extends Message> Rpc rpc(MethodDescriptor<Q, ?> method, Q valid) {
    return new Rpc(method.toBuilder(Bytes.MARSHALLER, Bytes.MARSHALLER).build(), valid);
  }

  /** Calls it with its valid request. */
  void call(Channel channel) {
    call(channel, valid);
  }

  /** Calls it, and reads its answers to the end. */
  void call(Channel channel, MessageLite request) {
    call(channel, request.toByteArray());
  }

  /**
   * Calls it, and reads its answers to the end.
   *
   * @throws StatusRuntimeException what it answers, if that is not OK
   */
  void call(Channel channel, byte[] request) {
    ClientCalls.blockingServerStreamingCall(channel, method, CallOptions.DEFAULT, request)
        .forEachRemaining(_ -> {});
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
