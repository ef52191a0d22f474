package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase.Begun;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase.Answer;
import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.BeginAuthorizationResponse;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.CompleteAuthorizationResponse;
import com.nexus.social.v1.ConnectionServiceGrpc.ConnectionServiceImplBase;
import com.nexus.social.v1.GetConnectionRequest;
import com.nexus.social.v1.GetConnectionResponse;
import io.grpc.stub.StreamObserver;
import java.util.UUID;

/** ConnectionService over its ports. */
final class GrpcConnectionService extends ConnectionServiceImplBase {
  private final BeginAuthorizationUseCase begin;
  private final CompleteAuthorizationUseCase complete;
  private final ConnectionQueries connections;

  GrpcConnectionService(
      BeginAuthorizationUseCase begin,
      CompleteAuthorizationUseCase complete,
      ConnectionQueries connections) {
    this.begin = begin;
    this.complete = complete;
    this.connections = connections;
  }

  @Override
  public void beginAuthorization(
      BeginAuthorizationRequest request, StreamObserver<BeginAuthorizationResponse> caller) {
    Begun begun =
        begin.begin(
            new BeginAuthorizationUseCase.Command(
                new UserId(UUID.fromString(request.getUserId())),
                ConnectionProtos.platform(request.getPlatform())));
    caller.onNext(
        BeginAuthorizationResponse.newBuilder()
            .setAuthorizationUrl(begun.authorizationUrl().toString())
            .setRedirectUri(begun.redirectUri().toString())
            .setExpireTime(TimeProtos.timestamp(begun.expiresAt()))
            .build());
    caller.onCompleted();
  }

  @Override
  public void completeAuthorization(
      CompleteAuthorizationRequest request, StreamObserver<CompleteAuthorizationResponse> caller) {
    Connection connection =
        complete.complete(
            new CompleteAuthorizationUseCase.Command(
                new OAuthState(request.getState()), answer(request)));
    caller.onNext(
        CompleteAuthorizationResponse.newBuilder()
            .setConnection(ConnectionProtos.connection(connection))
            .build());
    caller.onCompleted();
  }

  @Override
  public void getConnection(
      GetConnectionRequest request, StreamObserver<GetConnectionResponse> caller) {
    Connection connection =
        connections.get(new ConnectionId(UUID.fromString(request.getConnectionId())));
    caller.onNext(
        GetConnectionResponse.newBuilder()
            .setConnection(ConnectionProtos.connection(connection))
            .build());
    caller.onCompleted();
  }

  private static Answer answer(CompleteAuthorizationRequest request) {
    return switch (request.getAnswerCase()) {
      case CODE -> new Answer.Consented(request.getCode());
      case DENIAL ->
          new Answer.Declined(request.getDenial().getError(), request.getDenial().getDescription());
      case ANSWER_NOT_SET -> throw new IllegalArgumentException("no answer passed validation");
    };
  }
}
