package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase.Begun;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase.Answer;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase.Completion;
import com.nexus.social.application.port.in.SelectAccountUseCase;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.BeginAuthorizationResponse;
import com.nexus.social.v1.CompleteAuthorizationRequest;
import com.nexus.social.v1.CompleteAuthorizationResponse;
import com.nexus.social.v1.CompleteAuthorizationResponse.AccountChoice;
import com.nexus.social.v1.SelectAccountRequest;
import com.nexus.social.v1.SelectAccountResponse;
import jakarta.inject.Inject;
import java.util.Optional;

/** The calls of ConnectionService by which an account is connected. */
final class AuthorizationCalls {
  private final BeginAuthorizationUseCase begin;
  private final CompleteAuthorizationUseCase complete;
  private final SelectAccountUseCase select;

  @Inject
  AuthorizationCalls(
      BeginAuthorizationUseCase begin,
      CompleteAuthorizationUseCase complete,
      SelectAccountUseCase select) {
    this.begin = begin;
    this.complete = complete;
    this.select = select;
  }

  BeginAuthorizationResponse begin(BeginAuthorizationRequest request) {
    Begun begun =
        begin.begin(
            new BeginAuthorizationUseCase.Command(
                ConnectionProtos.userId(request.getUserId()),
                PlatformProtos.platform(request.getPlatform()),
                PlatformProtos.login(request.getLogin()),
                Optional.of(request.getConnectionId())
                    .filter(id -> !id.isEmpty())
                    .map(ConnectionProtos::connectionId),
                request.getValidateOnly()));
    return BeginAuthorizationResponse.newBuilder()
        .setAuthorizationUrl(begun.authorizationUrl().toString())
        .setRedirectUri(begun.redirectUri().toString())
        .setExpireTime(TimeProtos.timestamp(begun.expiresAt()))
        .setLogin(PlatformProtos.login(begun.login()))
        .build();
  }

  CompleteAuthorizationResponse complete(CompleteAuthorizationRequest request) {
    Completion completion =
        complete.complete(
            new CompleteAuthorizationUseCase.Command(
                ConnectionProtos.userId(request.getUserId()),
                new OAuthState(request.getState()),
                answer(request)));
    CompleteAuthorizationResponse.Builder response = CompleteAuthorizationResponse.newBuilder();
    switch (completion) {
      case Completion.Connected(var connection) ->
          response.setConnection(ConnectionProtos.connection(connection));
      case Completion.ChoiceOffered(var accounts, var expiresAt) ->
          response.setAccountChoice(
              AccountChoice.newBuilder()
                  .addAllCandidates(accounts.stream().map(ConnectionProtos::account).toList())
                  .setExpireTime(TimeProtos.timestamp(expiresAt)));
    }
    return response.build();
  }

  private static Answer answer(CompleteAuthorizationRequest request) {
    return switch (request.getAnswerCase()) {
      case CODE -> new Answer.Consented(request.getCode());
      case DENIAL ->
          new Answer.Declined(request.getDenial().getError(), request.getDenial().getDescription());
      case ANSWER_NOT_SET -> throw new IllegalArgumentException("no answer passed validation");
    };
  }

  SelectAccountResponse select(SelectAccountRequest request) {
    return SelectAccountResponse.newBuilder()
        .setConnection(
            ConnectionProtos.connection(
                select.select(
                    new SelectAccountUseCase.Command(
                        ConnectionProtos.userId(request.getUserId()),
                        new OAuthState(request.getState()),
                        request.getAccountId()))))
        .build();
  }
}
