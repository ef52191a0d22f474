package com.nexus.social.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.Queries;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase.Begun;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase.Answer;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.failure.FailureCause;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person connects an account. */
public interface ConnectingScenarios {
  World world();

  private Begun begin(UserId user) {
    return world()
        .beginAuthorization()
        .begin(new BeginAuthorizationUseCase.Command(user, Samples.PLATFORM));
  }

  private Connection complete(URI redirect) {
    Map<String, String> query = Queries.parse(redirect);
    Answer answer =
        query.containsKey("code")
            ? new Answer.Consented(query.getOrDefault("code", ""))
            : new Answer.Declined(
                query.getOrDefault("error", ""), query.getOrDefault("error_description", ""));
    return complete(query.getOrDefault("state", ""), answer);
  }

  private Connection complete(String state, Answer answer) {
    return world()
        .completeAuthorization()
        .complete(new CompleteAuthorizationUseCase.Command(new OAuthState(state), answer));
  }

  @Test
  default void connect_personAgrees_connectionIsActive() {
    UserId user = Samples.user();
    Begun begun = begin(user);

    Connection connection = complete(world().consent(begun.authorizationUrl()));

    assertThat(connection.userId()).isEqualTo(user);
    assertThat(connection.state()).isInstanceOf(Active.class);
    assertThat(connection.account().handle()).isNotBlank();
    Connection read = world().connections().get(connection.id());
    assertThat(read.account()).isEqualTo(connection.account());
    assertThat(read.grant()).isEqualTo(connection.grant());
  }

  @Test
  default void connect_sameAccountAgain_keepsTheConnection() {
    UserId user = Samples.user();
    Connection first = complete(world().consent(begin(user).authorizationUrl()));
    Connection second = complete(world().consent(begin(user).authorizationUrl()));
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.state()).isInstanceOf(Active.class);
  }

  @Test
  default void connect_sameAccountByAnotherUser_isAnotherConnection() {
    Connection first = complete(world().consent(begin(Samples.user()).authorizationUrl()));
    Connection second = complete(world().consent(begin(Samples.user()).authorizationUrl()));
    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @Test
  default void connect_personDeclines_saysSo() {
    URI redirect = world().decline(begin(Samples.user()).authorizationUrl());
    assertThat(Refusals.of(() -> complete(redirect))).isInstanceOf(DomainError.ConsentDenied.class);
  }

  @Test
  default void connect_stateNobodyGaveOut_isUnknown() {
    assertThat(Refusals.of(() -> complete(UUID.randomUUID().toString(), new Answer.Consented("x"))))
        .isInstanceOf(DomainError.AuthorizationUnknown.class);
  }

  @Test
  default void connect_twiceWithOneState_isRefusedTheSecondTime() {
    URI redirect = world().consent(begin(Samples.user()).authorizationUrl());
    complete(redirect);
    assertThat(Refusals.of(() -> complete(redirect)))
        .isInstanceOf(DomainError.AuthorizationAlreadyUsed.class);
  }

  @Test
  default void connect_afterDeclining_needsANewAttempt() {
    URI screen = begin(Samples.user()).authorizationUrl();
    Refusals.of(() -> complete(world().decline(screen)));
    assertThat(Refusals.of(() -> complete(world().consent(screen))))
        .isInstanceOf(DomainError.AuthorizationAlreadyUsed.class);
  }

  @Test
  default void connect_tooLate_hasExpired() {
    URI redirect = world().consent(begin(Samples.user()).authorizationUrl());
    world().pass(Duration.ofMinutes(10));
    assertThat(Refusals.of(() -> complete(redirect)))
        .isInstanceOf(DomainError.AuthorizationExpired.class);
  }

  @Test
  default void connect_codeUsedBefore_isRefusedByThePlatform() {
    URI redirect = world().consent(begin(Samples.user()).authorizationUrl());
    complete(redirect);
    String code = Queries.parse(redirect).getOrDefault("code", "");
    String state =
        Queries.parse(begin(Samples.user()).authorizationUrl()).getOrDefault("state", "");

    DomainError refusal = Refusals.of(() -> complete(state, new Answer.Consented(code)));

    assertThat(refusal).isInstanceOf(DomainError.PlatformFailed.class);
    assertThat(((DomainError.PlatformFailed) refusal).failure().cause())
        .isEqualTo(FailureCause.AUTHORIZATION_CODE_REFUSED);
  }

  @Test
  default void get_unknownConnection_isNotFound() {
    assertThat(Refusals.of(() -> world().connections().get(new ConnectionId(UUID.randomUUID()))))
        .isInstanceOf(DomainError.ConnectionNotFound.class);
  }
}
