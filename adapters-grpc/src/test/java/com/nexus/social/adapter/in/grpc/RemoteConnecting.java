package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.RemoteCalls.call;

import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.RefreshConnectionUseCase;
import com.nexus.social.application.port.in.WatchConnectionsUseCase;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.GetConnectionRequest;
import com.nexus.social.v1.GetConnectionResponse;
import com.nexus.social.v1.ListConnectionsRequest;
import com.nexus.social.v1.RefreshConnectionRequest;
import com.nexus.social.v1.WatchConnectionsRequest;
import com.nexus.social.v1.WatchConnectionsResponse;
import io.grpc.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The driving ports of connections that there are, of a server elsewhere. */
final class RemoteConnecting
    implements ConnectionQueries, WatchConnectionsUseCase, RefreshConnectionUseCase {
  private final ConnectionServiceGrpc.ConnectionServiceBlockingStub connections;
  private final ConnectionServiceGrpc.ConnectionServiceBlockingV2Stub watching;

  RemoteConnecting(Channel channel) {
    connections = ConnectionServiceGrpc.newBlockingStub(channel);
    watching = ConnectionServiceGrpc.newBlockingV2Stub(channel);
  }

  private GetConnectionResponse response(ConnectionId id) {
    GetConnectionRequest request =
        GetConnectionRequest.newBuilder().setConnectionId(id.value().toString()).build();
    return call(() -> connections.getConnection(request));
  }

  @Override
  public Connection get(ConnectionId id) {
    return RemoteConnections.read(response(id).getConnection());
  }

  @Override
  public List<ConnectionEvent> history(ConnectionId id, int limit) {
    return response(id).getHistoryList().stream()
        .limit(limit)
        .map(RemoteConnections::event)
        .toList();
  }

  /** The first page: whoever wants another must hold its token. */
  @Override
  public List<Connection> list(ConnectionFilter filter) {
    ListConnectionsRequest.Builder request =
        ListConnectionsRequest.newBuilder().setPageSize(filter.limit());
    filter.userId().ifPresent(user -> request.setUserId(user.value().toString()));
    filter.status().map(RemoteConnections::state).ifPresent(request::setState);
    return call(() -> connections.listConnections(request.build())).getConnectionsList().stream()
        .map(RemoteConnections::read)
        .toList();
  }

  @Override
  public Watch watch(UserId userId) {
    WatchConnectionsRequest request =
        WatchConnectionsRequest.newBuilder().setUserId(userId.value().toString()).build();
    return new RemoteWatch(
        RemoteStream.begin(() -> watching.watchConnections(request), RemoteConnections::update));
  }

  @Override
  public Connection refresh(ConnectionId id) {
    RefreshConnectionRequest request =
        RefreshConnectionRequest.newBuilder().setConnectionId(id.value().toString()).build();
    return RemoteConnections.read(
        call(() -> connections.refreshConnection(request)).getConnection());
  }

  private record RemoteWatch(RemoteStream<WatchConnectionsResponse, Update> stream)
      implements Watch {
    @Override
    public Optional<Update> next(Duration patience) throws InterruptedException {
      return stream.next(patience);
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
