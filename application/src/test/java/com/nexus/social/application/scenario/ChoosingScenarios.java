package com.nexus.social.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase.Begun;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase.Completion;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase.Completion.ChoiceOffered;
import com.nexus.social.application.port.in.SelectAccountUseCase;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.PlatformAccount;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person has several accounts. */
public interface ChoosingScenarios {
  World world();

  private ConnectingSteps steps() {
    return new ConnectingSteps(world());
  }

  /** A person who consented to several accounts. */
  record Undecided(UserId user, OAuthState state, ChoiceOffered choice) {
    PlatformAccount last() {
      return choice.accounts().getLast();
    }
  }

  private Undecided undecided() {
    UserId user = Samples.user();
    URI redirect = world().consentToSeveral(steps().beginWithSeveral(user).authorizationUrl());
    Completion completion = steps().complete(user, redirect);
    assertThat(completion).isInstanceOf(ChoiceOffered.class);
    return new Undecided(user, ConnectingSteps.state(redirect), (ChoiceOffered) completion);
  }

  private Connection select(UserId user, OAuthState state, String accountId) {
    return world().selectAccount().select(new SelectAccountUseCase.Command(user, state, accountId));
  }

  @Test
  default void connect_severalAccounts_offersThemAndConnectsTheChosen() {
    Undecided person = undecided();
    assertThat(person.choice().accounts()).hasSizeGreaterThan(1);

    Connection connection = select(person.user(), person.state(), person.last().id());

    assertThat(connection.account()).isEqualTo(person.last());
    assertThat(connection.state()).isInstanceOf(Active.class);
    assertThat(connection.grant().login()).isEqualTo(world().loginOfSeveral());
  }

  @Test
  default void connect_oneOfSeveralAccounts_needsNoChoice() {
    UserId user = Samples.user();
    URI redirect = world().consentToAnother(steps().beginWithSeveral(user).authorizationUrl());
    assertThat(steps().complete(user, redirect)).isInstanceOf(Completion.Connected.class);
  }

  @Test
  default void select_accountThatWasNotOffered_isRefusedAndAnotherCanBeChosen() {
    Undecided person = undecided();
    assertThat(Refusals.of(() -> select(person.user(), person.state(), "1")))
        .isInstanceOf(DomainError.AccountNotOffered.class);
    assertThat(select(person.user(), person.state(), person.last().id()).account())
        .isEqualTo(person.last());
  }

  @Test
  default void select_twice_isRefusedTheSecondTime() {
    Undecided person = undecided();
    select(person.user(), person.state(), person.last().id());
    assertThat(
            Refusals.of(
                () ->
                    select(
                        person.user(), person.state(), person.choice().accounts().getFirst().id())))
        .isInstanceOf(DomainError.AuthorizationAlreadyUsed.class);
  }

  @Test
  default void select_byAnotherUser_isUnknown() {
    Undecided person = undecided();
    assertThat(Refusals.of(() -> select(Samples.user(), person.state(), person.last().id())))
        .isInstanceOf(DomainError.AuthorizationUnknown.class);
  }

  @Test
  default void select_beforeThePersonConsented_hasNothingToChooseFrom() {
    UserId user = Samples.user();
    OAuthState state = ConnectingSteps.state(steps().beginWithSeveral(user).authorizationUrl());
    assertThat(Refusals.of(() -> select(user, state, "1")))
        .isInstanceOf(DomainError.NoAccountsOffered.class);
  }

  @Test
  default void select_tooLate_hasExpired() {
    Undecided person = undecided();
    world().pass(Duration.ofMinutes(10));
    assertThat(Refusals.of(() -> select(person.user(), person.state(), person.last().id())))
        .isInstanceOf(DomainError.AuthorizationExpired.class);
  }

  private Begun reconnect(Connection connection) {
    return steps()
        .begin(
            connection.userId(),
            Optional.of(world().loginOfSeveral()),
            Optional.of(connection.id()));
  }

  @Test
  default void reconnect_sameAmongSeveral_needsNoChoice() {
    Undecided person = undecided();
    Connection connection = select(person.user(), person.state(), person.last().id());

    URI redirect = world().consentToSeveral(reconnect(connection).authorizationUrl());

    assertThat(steps().connected(person.user(), redirect).id()).isEqualTo(connection.id());
  }

  @Test
  default void reconnect_otherAccount_isRefusedAndChangesNothing() {
    Connection connection = steps().connect(Samples.user());
    URI redirect = world().consentToAnother(reconnect(connection).authorizationUrl());

    DomainError refusal = Refusals.of(() -> steps().complete(connection.userId(), redirect));

    assertThat(refusal).isInstanceOf(DomainError.AccountMismatch.class);
    DomainError.AccountMismatch mismatch = (DomainError.AccountMismatch) refusal;
    assertThat(mismatch.expected().handle()).isEqualTo(connection.account().handle());
    assertThat(world().connections().get(connection.id()).account())
        .isEqualTo(connection.account());
  }

  @Test
  default void reconnect_connectionOfAnotherUser_isNotFound() {
    Connection connection = steps().connect(Samples.user());
    assertThat(
            Refusals.of(
                () ->
                    steps().begin(Samples.user(), Optional.empty(), Optional.of(connection.id()))))
        .isInstanceOf(DomainError.ConnectionNotFound.class);
  }

  @Test
  default void reconnect_connectionNobodyHas_isNotFound() {
    ConnectionId nobodys = new ConnectionId(UUID.randomUUID());
    assertThat(
            Refusals.of(
                () -> steps().begin(Samples.user(), Optional.empty(), Optional.of(nobodys))))
        .isInstanceOf(DomainError.ConnectionNotFound.class);
  }

  @Test
  default void reconnect_byTheOtherLogin_keepsTheConnection() {
    Connection connection = steps().connect(Samples.user());
    Login other = world().loginOfSeveral();

    URI redirect = world().consent(reconnect(connection).authorizationUrl());
    Connection reconnected = steps().connected(connection.userId(), redirect);

    assertThat(reconnected.id()).isEqualTo(connection.id());
    assertThat(reconnected.grant().login()).isEqualTo(other);
  }
}
