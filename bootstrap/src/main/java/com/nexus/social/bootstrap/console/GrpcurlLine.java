package com.nexus.social.bootstrap.console;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.grpc.MethodDescriptor;

/** Calls of the API as a person pastes them into a shell. */
public final class GrpcurlLine {
  private static final JsonFormat.Printer JSON =
      JsonFormat.printer().omittingInsignificantWhitespace().preservingProtoFieldNames();

  private GrpcurlLine() {}

  /** The call by grpcurl. */
  public static String of(String address, MethodDescriptor<?, ?> method, Message request) {
    return "grpcurl -plaintext -d %s %s %s"
        .formatted(quoted(request), address, method.getFullMethodName());
  }

  /** The same by buf. */
  public static String byBuf(String address, MethodDescriptor<?, ?> method, Message request) {
    return "buf curl --protocol grpc --http2-prior-knowledge -d %s http://%s/%s"
        .formatted(quoted(request), address, method.getFullMethodName());
  }

  private static String quoted(Message request) {
    try {
      return "'" + JSON.print(request).replace("'", "'\\''") + "'";
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("A message without an Any can be printed", e);
    }
  }
}
