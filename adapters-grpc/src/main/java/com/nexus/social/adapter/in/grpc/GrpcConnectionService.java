package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.port.in.RefreshConnectionUseCase;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.BeginAuthorizationResponse;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.CompleteAuthorizationResponse;
import com.nexus.social.v1.ConnectionServiceGrpc.ConnectionServiceImplBase;
import com.nexus.social.v1.DisconnectConnectionRequest;
import com.nexus.social.v1.DisconnectConnectionResponse;
import com.nexus.social.v1.GetConnectionRequest;
import com.nexus.social.v1.GetConnectionResponse;
import com.nexus.social.v1.GetDataDeletionRequest;
import com.nexus.social.v1.GetDataDeletionResponse;
import com.nexus.social.v1.HandleDeauthorizationRequest;
import com.nexus.social.v1.HandleDeauthorizationResponse;
import com.nexus.social.v1.ListConnectionsRequest;
import com.nexus.social.v1.ListConnectionsResponse;
import com.nexus.social.v1.RefreshConnectionRequest;
import com.nexus.social.v1.RefreshConnectionResponse;
import com.nexus.social.v1.RequestDataDeletionRequest;
import com.nexus.social.v1.RequestDataDeletionResponse;
import com.nexus.social.v1.SelectAccountRequest;
import com.nexus.social.v1.SelectAccountResponse;
import com.nexus.social.v1.WatchConnectionsRequest;
import com.nexus.social.v1.WatchConnectionsResponse;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;

/** ConnectionService over its ports, which its parts call. */
final class GrpcConnectionService extends ConnectionServiceImplBase {
  private final AuthorizationCalls authorizations;
  private final ConnectionReadCalls reads;
  private final RefreshConnectionUseCase refresh;
  private final LeavingCalls leaving;

  @Inject
  GrpcConnectionService(
      AuthorizationCalls authorizations,
      ConnectionReadCalls reads,
      RefreshConnectionUseCase refresh,
      LeavingCalls leaving) {
    this.authorizations = authorizations;
    this.reads = reads;
    this.refresh = refresh;
    this.leaving = leaving;
  }

  @Override
  public void beginAuthorization(
      BeginAuthorizationRequest request, StreamObserver<BeginAuthorizationResponse> caller) {
    Unary.answer(authorizations.begin(request), caller);
  }

  @Override
  public void completeAuthorization(
      CompleteAuthorizationRequest request, StreamObserver<CompleteAuthorizationResponse> caller) {
    Unary.answer(authorizations.complete(request), caller);
  }

  @Override
  public void selectAccount(
      SelectAccountRequest request, StreamObserver<SelectAccountResponse> caller) {
    Unary.answer(authorizations.select(request), caller);
  }

  @Override
  public void getConnection(
      GetConnectionRequest request, StreamObserver<GetConnectionResponse> caller) {
    Unary.answer(reads.get(request), caller);
  }

  @Override
  public void listConnections(
      ListConnectionsRequest request, StreamObserver<ListConnectionsResponse> caller) {
    Unary.answer(reads.list(request), caller);
  }

  @Override
  public void watchConnections(
      WatchConnectionsRequest request, StreamObserver<WatchConnectionsResponse> caller) {
    reads.watch(request, caller);
  }

  @Override
  public void refreshConnection(
      RefreshConnectionRequest request, StreamObserver<RefreshConnectionResponse> caller) {
    Connection connection =
        refresh.refresh(ConnectionProtos.connectionId(request.getConnectionId()));
    Unary.answer(
        RefreshConnectionResponse.newBuilder()
            .setConnection(ConnectionProtos.connection(connection))
            .build(),
        caller);
  }

  @Override
  public void disconnectConnection(
      DisconnectConnectionRequest request, StreamObserver<DisconnectConnectionResponse> caller) {
    Unary.answer(leaving.disconnect(request), caller);
  }

  @Override
  public void handleDeauthorization(
      HandleDeauthorizationRequest request, StreamObserver<HandleDeauthorizationResponse> caller) {
    Unary.answer(leaving.deauthorize(request), caller);
  }

  @Override
  public void requestDataDeletion(
      RequestDataDeletionRequest request, StreamObserver<RequestDataDeletionResponse> caller) {
    Unary.answer(leaving.requestDeletion(request), caller);
  }

  @Override
  public void getDataDeletion(
      GetDataDeletionRequest request, StreamObserver<GetDataDeletionResponse> caller) {
    Unary.answer(leaving.getDeletion(request), caller);
  }
}
