package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.WatchConnectionsUseCase;
import com.nexus.social.application.port.in.WatchConnectionsUseCase.Update;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.v1.GetConnectionRequest;
import com.nexus.social.v1.GetConnectionResponse;
import com.nexus.social.v1.ListConnectionsRequest;
import com.nexus.social.v1.ListConnectionsResponse;
import com.nexus.social.v1.WatchConnectionsRequest;
import com.nexus.social.v1.WatchConnectionsResponse;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import java.util.List;

/** The calls of ConnectionService that change nothing. */
final class ConnectionReadCalls {
  /** What the API promises of a connection's history. */
  private static final int HISTORY = 50;

  private static final int USUAL_PAGE_SIZE = 50;

  private final ConnectionQueries connections;
  private final WatchConnectionsUseCase watches;

  @Inject
  ConnectionReadCalls(ConnectionQueries connections, WatchConnectionsUseCase watches) {
    this.connections = connections;
    this.watches = watches;
  }

  GetConnectionResponse get(GetConnectionRequest request) {
    ConnectionId id = ConnectionProtos.connectionId(request.getConnectionId());
    Connection connection = connections.get(id);
    return GetConnectionResponse.newBuilder()
        .setConnection(ConnectionProtos.connection(connection))
        .addAllHistory(
            connections.history(id, HISTORY).stream().map(ConnectionProtos::event).toList())
        .build();
  }

  ListConnectionsResponse list(ListConnectionsRequest request) {
    ConnectionPages pages = ConnectionPages.of(request);
    int size = request.getPageSize() == 0 ? USUAL_PAGE_SIZE : request.getPageSize();
    // One more than the page holds tells whether another page follows.
    List<Connection> found = connections.list(pages.filter(request.getPageToken(), size + 1));
    List<Connection> page = found.subList(0, Math.min(size, found.size()));
    ListConnectionsResponse.Builder response =
        ListConnectionsResponse.newBuilder()
            .addAllConnections(page.stream().map(ConnectionProtos::connection).toList());
    if (found.size() > size) {
      response.setNextPageToken(pages.token(ConnectionFilter.Place.of(page.getLast())));
    }
    return response.build();
  }

  void watch(WatchConnectionsRequest request, StreamObserver<WatchConnectionsResponse> caller) {
    try (var watch = watches.watch(ConnectionProtos.userId(request.getUserId()))) {
      new EventStream<>(watch::next, ConnectionReadCalls::message, caller).run();
    }
  }

  private static WatchConnectionsResponse message(Update update) {
    WatchConnectionsResponse.Builder message = WatchConnectionsResponse.newBuilder();
    switch (update) {
      case Update.Changed(Connection connection) ->
          message.setConnection(ConnectionProtos.connection(connection));
      case Update.Removed(ConnectionId id) -> message.setRemovedConnectionId(id.value().toString());
    }
    return message.build();
  }
}
