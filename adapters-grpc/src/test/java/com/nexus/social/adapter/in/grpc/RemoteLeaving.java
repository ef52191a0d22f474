package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.RemoteCalls.call;
import static com.nexus.social.adapter.in.grpc.RemoteConnections.instant;

import com.nexus.social.application.port.in.DataDeletionUseCase;
import com.nexus.social.application.port.in.DisconnectConnectionUseCase;
import com.nexus.social.application.port.in.HandleDeauthorizationUseCase;
import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.DisconnectConnectionRequest;
import com.nexus.social.v1.DisconnectConnectionResponse;
import com.nexus.social.v1.GetDataDeletionRequest;
import com.nexus.social.v1.HandleDeauthorizationRequest;
import com.nexus.social.v1.RequestDataDeletionRequest;
import com.nexus.social.v1.RequestDataDeletionResponse;
import io.grpc.Channel;
import java.net.URI;

/** The driving ports by which people leave, of a server elsewhere. */
final class RemoteLeaving
    implements DisconnectConnectionUseCase, HandleDeauthorizationUseCase, DataDeletionUseCase {
  private final ConnectionServiceGrpc.ConnectionServiceBlockingStub connections;

  RemoteLeaving(Channel channel) {
    connections = ConnectionServiceGrpc.newBlockingStub(channel);
  }

  @Override
  public Disconnection disconnect(Command command) {
    DisconnectConnectionRequest request =
        DisconnectConnectionRequest.newBuilder()
            .setConnectionId(command.id().value().toString())
            .setReason(command.reason())
            .build();
    DisconnectConnectionResponse response = call(() -> connections.disconnectConnection(request));
    return new Disconnection(
        RemoteConnections.read(response.getConnection()), response.getRevoked());
  }

  @Override
  public int deauthorize(Platform platform, String signed) {
    HandleDeauthorizationRequest request =
        HandleDeauthorizationRequest.newBuilder()
            .setPlatform(PlatformProtos.platform(platform))
            .setSignedRequest(signed)
            .build();
    return call(() -> connections.handleDeauthorization(request)).getDisconnectedCount();
  }

  @Override
  public Noted request(Platform platform, String signed) {
    RequestDataDeletionRequest request =
        RequestDataDeletionRequest.newBuilder()
            .setPlatform(PlatformProtos.platform(platform))
            .setSignedRequest(signed)
            .build();
    RequestDataDeletionResponse response = call(() -> connections.requestDataDeletion(request));
    return new Noted(
        get(new DeletionCode(response.getConfirmationCode())), URI.create(response.getUrl()));
  }

  @Override
  public DataDeletion get(DeletionCode code) {
    GetDataDeletionRequest request =
        GetDataDeletionRequest.newBuilder().setConfirmationCode(code.value()).build();
    var message = call(() -> connections.getDataDeletion(request)).getDataDeletion();
    return new DataDeletion(
        new DeletionCode(message.getConfirmationCode()),
        PlatformProtos.platform(message.getPlatform()),
        instant(message.getRequestTime()),
        switch (message.getState()) {
          case STATE_PENDING -> new DataDeletion.Pending("");
          case STATE_COMPLETED -> new DataDeletion.Completed(instant(message.getCompleteTime()));
          case STATE_UNSPECIFIED, UNRECOGNIZED -> throw new AssertionError(message);
        });
  }
}
