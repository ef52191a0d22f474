package com.nexus.social.adapter.in.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.ConnectionServiceGrpc.ConnectionServiceBlockingStub;
import com.nexus.social.v1.ConnectionServiceGrpc.ConnectionServiceImplBase;
import com.nexus.social.v1.GetConnectionRequest;
import com.nexus.social.v1.GetConnectionResponse;
import io.grpc.stub.StreamObserver;
import org.junit.jupiter.api.Test;

class GuardedCallTest {
  private static final GetConnectionRequest REQUEST =
      GetConnectionRequest.newBuilder().setConnectionId(Rpc.SOME_ID).build();

  @Test
  void call_serviceThrowsAfterItsAnswer_isAnsweredAndLogged() throws InterruptedException {
    try (Logs logs = new Logs();
        InProcess api = new InProcess(new ThrowingAfterItsAnswer())) {
      ConnectionServiceBlockingStub stub = ConnectionServiceGrpc.newBlockingStub(api.channel());

      assertThat(stub.getConnection(REQUEST)).isEqualTo(GetConnectionResponse.getDefaultInstance());
      assertThat(logs.awaitLine("threw after its call was closed"))
          .contains("GetConnection", "IllegalStateException: too late");
      assertThat(stub.getConnection(REQUEST)).isEqualTo(GetConnectionResponse.getDefaultInstance());
    }
  }

  private static final class ThrowingAfterItsAnswer extends ConnectionServiceImplBase {
    @Override
    public void getConnection(
        GetConnectionRequest request, StreamObserver<GetConnectionResponse> caller) {
      caller.onNext(GetConnectionResponse.getDefaultInstance());
      caller.onCompleted();
      throw new IllegalStateException("too late");
    }
  }
}
