package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.Rpc.SOME_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.in.WatchConnectionsUseCase.Update;
import com.nexus.social.application.port.out.StorageUnavailableException;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.WatchConnectionsRequest;
import com.nexus.social.v1.WatchConnectionsResponse;
import io.grpc.stub.BlockingClientCall;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class WatchConnectionsTest {
  private final FakePorts ports = new FakePorts();
  @AutoClose private final InProcess api = new InProcess(ports);

  /** A watch that has seen the connection as it was when it began. */
  private BlockingClientCall<?, WatchConnectionsResponse> begun() throws Exception {
    var watch =
        ConnectionServiceGrpc.newBlockingV2Stub(api.channel())
            .watchConnections(WatchConnectionsRequest.newBuilder().setUserId(SOME_ID).build());
    assertThat(watch.read().getConnection())
        .isEqualTo(ConnectionProtos.connection(ports.connection));
    return watch;
  }

  @Test
  void watch_changesAndRemovals_areSeenAtOnce() throws Exception {
    var watch = begun();
    Connection other = Samples.connection(Samples.owner()).after();
    ConnectionId gone = new ConnectionId(new UUID(1, 2));

    ports.updates.add(new Update.Changed(other));
    assertThat(watch.read().getConnection()).isEqualTo(ConnectionProtos.connection(other));
    ports.updates.add(new Update.Removed(gone));
    assertThat(watch.read())
        .isEqualTo(
            WatchConnectionsResponse.newBuilder()
                .setRemovedConnectionId(gone.value().toString())
                .build());

    assertThat(ports.asked).containsExactly(new UserId(UUID.fromString(SOME_ID)));
    watch.cancel("seen enough", null);
  }

  @Test
  void watch_clientLeaves_isClosedSoon() throws Exception {
    begun().cancel("seen enough", null);
    assertThat(ports.watchClosed.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void watch_databaseGoesAway_endsWithWhy() throws Exception {
    var watch = begun();
    ports.fail(new StorageUnavailableException(new IOException("refused")));
    assertThat(Errors.reason(Errors.of(watch::read))).isEqualTo("STORAGE_UNAVAILABLE");
    assertThat(ports.watchClosed.getCount()).isZero();
  }

  @Test
  void watch_serverStops_endsWithWhy() throws Exception {
    var watch = begun();
    api.announceShutdown();
    assertThat(Errors.reason(Errors.of(watch::read))).isEqualTo("SHUTTING_DOWN");
  }
}
