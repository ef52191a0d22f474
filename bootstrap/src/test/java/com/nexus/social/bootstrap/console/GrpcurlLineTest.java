package com.nexus.social.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.ConnectionServiceGrpc;
import org.junit.jupiter.api.Test;

class GrpcurlLineTest {
  private static final CompleteAuthorizationRequest REQUEST =
      CompleteAuthorizationRequest.newBuilder().setState("it's").setCode("a b").build();

  @Test
  void grpcurlLine_withAQuoteInIt_isOneArgumentForAShell() {
    assertThat(
            GrpcurlLine.of(
                "localhost:1", ConnectionServiceGrpc.getCompleteAuthorizationMethod(), REQUEST))
        .isEqualTo(
            "grpcurl -plaintext -d '{\"state\":\"it\\u0027s\",\"code\":\"a b\"}' localhost:1"
                + " nexus.social.v1.ConnectionService/CompleteAuthorization");
  }

  @Test
  void bufLine_ofTheSame_namesTheMethodInItsUrl() {
    assertThat(
            GrpcurlLine.byBuf(
                "localhost:1", ConnectionServiceGrpc.getCompleteAuthorizationMethod(), REQUEST))
        .startsWith("buf curl --protocol grpc --http2-prior-knowledge -d '{")
        .endsWith("' http://localhost:1/nexus.social.v1.ConnectionService/CompleteAuthorization");
  }
}
