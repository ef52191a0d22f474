package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.RemoteCalls.call;
import static com.nexus.social.adapter.in.grpc.RemoteConnections.instant;

import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.SelectAccountUseCase;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.BeginAuthorizationResponse;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.CompleteAuthorizationResponse;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.SelectAccountRequest;
import io.grpc.Channel;
import java.net.URI;

/** The driving ports by which accounts are connected, of a server elsewhere. */
final class RemoteAuthorizations
    implements BeginAuthorizationUseCase, CompleteAuthorizationUseCase, SelectAccountUseCase {
  private final ConnectionServiceGrpc.ConnectionServiceBlockingStub connections;

  RemoteAuthorizations(Channel channel) {
    connections = ConnectionServiceGrpc.newBlockingStub(channel);
  }

  @Override
  public Begun begin(BeginAuthorizationUseCase.Command command) {
    BeginAuthorizationRequest.Builder request =
        BeginAuthorizationRequest.newBuilder()
            .setUserId(command.userId().value().toString())
            .setPlatform(PlatformProtos.platform(command.platform()))
            .setValidateOnly(command.dryRun());
    command.login().map(PlatformProtos::login).ifPresent(request::setLogin);
    command.reconnects().ifPresent(id -> request.setConnectionId(id.value().toString()));
    BeginAuthorizationResponse begun = call(() -> connections.beginAuthorization(request.build()));
    return new Begun(
        PlatformProtos.login(begun.getLogin()).orElseThrow(),
        URI.create(begun.getAuthorizationUrl()),
        URI.create(begun.getRedirectUri()),
        instant(begun.getExpireTime()));
  }

  @Override
  public Completion complete(CompleteAuthorizationUseCase.Command command) {
    CompleteAuthorizationRequest.Builder request =
        CompleteAuthorizationRequest.newBuilder()
            .setUserId(command.userId().value().toString())
            .setState(command.state().value());
    switch (command.answer()) {
      case Answer.Consented(var code) -> request.setCode(code);
      case Answer.Declined(var error, var description) ->
          request.getDenialBuilder().setError(error).setDescription(description);
    }
    CompleteAuthorizationResponse response =
        call(() -> connections.completeAuthorization(request.build()));
    return switch (response.getResultCase()) {
      case CONNECTION -> new Completion.Connected(RemoteConnections.read(response.getConnection()));
      case ACCOUNT_CHOICE ->
          new Completion.ChoiceOffered(
              response.getAccountChoice().getCandidatesList().stream()
                  .map(RemoteConnections::account)
                  .toList(),
              instant(response.getAccountChoice().getExpireTime()));
      case RESULT_NOT_SET -> throw new AssertionError(response);
    };
  }

  @Override
  public Connection select(SelectAccountUseCase.Command command) {
    SelectAccountRequest request =
        SelectAccountRequest.newBuilder()
            .setUserId(command.userId().value().toString())
            .setState(command.state().value())
            .setAccountId(command.accountId())
            .build();
    return RemoteConnections.read(
        call(() -> connections.selectAccount(request), command.accountId()).getConnection());
  }
}
