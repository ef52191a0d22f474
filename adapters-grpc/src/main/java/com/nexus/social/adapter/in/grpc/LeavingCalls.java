package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.port.in.DataDeletionUseCase;
import com.nexus.social.application.port.in.DataDeletionUseCase.Noted;
import com.nexus.social.application.port.in.DisconnectConnectionUseCase;
import com.nexus.social.application.port.in.DisconnectConnectionUseCase.Disconnection;
import com.nexus.social.application.port.in.HandleDeauthorizationUseCase;
import com.nexus.social.domain.deletion.DataDeletion.Completed;
import com.nexus.social.domain.deletion.DataDeletion.Pending;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.v1.DataDeletion;
import com.nexus.social.v1.DisconnectConnectionRequest;
import com.nexus.social.v1.DisconnectConnectionResponse;
import com.nexus.social.v1.GetDataDeletionRequest;
import com.nexus.social.v1.GetDataDeletionResponse;
import com.nexus.social.v1.HandleDeauthorizationRequest;
import com.nexus.social.v1.HandleDeauthorizationResponse;
import com.nexus.social.v1.RequestDataDeletionRequest;
import com.nexus.social.v1.RequestDataDeletionResponse;
import jakarta.inject.Inject;

/** The calls of ConnectionService by which people leave. */
final class LeavingCalls {
  private final DisconnectConnectionUseCase disconnect;
  private final HandleDeauthorizationUseCase deauthorize;
  private final DataDeletionUseCase deletions;

  @Inject
  LeavingCalls(
      DisconnectConnectionUseCase disconnect,
      HandleDeauthorizationUseCase deauthorize,
      DataDeletionUseCase deletions) {
    this.disconnect = disconnect;
    this.deauthorize = deauthorize;
    this.deletions = deletions;
  }

  DisconnectConnectionResponse disconnect(DisconnectConnectionRequest request) {
    Disconnection disconnection =
        disconnect.disconnect(
            new DisconnectConnectionUseCase.Command(
                ConnectionProtos.connectionId(request.getConnectionId()), request.getReason()));
    return DisconnectConnectionResponse.newBuilder()
        .setConnection(ConnectionProtos.connection(disconnection.connection()))
        .setRevoked(disconnection.revoked())
        .build();
  }

  HandleDeauthorizationResponse deauthorize(HandleDeauthorizationRequest request) {
    return HandleDeauthorizationResponse.newBuilder()
        .setDisconnectedCount(
            deauthorize.deauthorize(
                PlatformProtos.platform(request.getPlatform()), request.getSignedRequest()))
        .build();
  }

  RequestDataDeletionResponse requestDeletion(RequestDataDeletionRequest request) {
    Noted noted =
        deletions.request(
            PlatformProtos.platform(request.getPlatform()), request.getSignedRequest());
    return RequestDataDeletionResponse.newBuilder()
        .setUrl(noted.statusPage().toString())
        .setConfirmationCode(noted.deletion().code().value())
        .build();
  }

  GetDataDeletionResponse getDeletion(GetDataDeletionRequest request) {
    var deletion = deletions.get(new DeletionCode(request.getConfirmationCode()));
    DataDeletion.Builder message =
        DataDeletion.newBuilder()
            .setConfirmationCode(deletion.code().value())
            .setPlatform(PlatformProtos.platform(deletion.platform()))
            .setRequestTime(TimeProtos.timestamp(deletion.requestedAt()));
    switch (deletion.state()) {
      case Pending _ -> message.setState(DataDeletion.State.STATE_PENDING);
      case Completed(var at) ->
          message
              .setState(DataDeletion.State.STATE_COMPLETED)
              .setCompleteTime(TimeProtos.timestamp(at));
    }
    return GetDataDeletionResponse.newBuilder().setDataDeletion(message).build();
  }
}
