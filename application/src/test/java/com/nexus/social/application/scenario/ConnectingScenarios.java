package com.nexus.social.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.Queries;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase.Begun;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase.Answer;
import com.nexus.social.application.port.in.DisconnectConnectionUseCase;
import com.nexus.social.application.port.in.WatchConnectionsUseCase.Update;
import com.nexus.social.application.port.in.WatchConnectionsUseCase.Watch;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.Disconnected;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.failure.FailureCause;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person connects an account. */
public interface ConnectingScenarios {
  World world();

  private ConnectingSteps steps() {
    return new ConnectingSteps(world());
  }

  private URI consented(UserId user) {
    return world().consent(steps().begin(user).authorizationUrl());
  }

  @Test
  default void connect_personAgrees_connectionIsActive() {
    UserId user = Samples.user();

    Connection connection = steps().connect(user);

    assertThat(connection.userId()).isEqualTo(user);
    assertThat(connection.state()).isInstanceOf(Active.class);
    assertThat(connection.account().handle()).isNotBlank();
    assertThat(connection.allows(Capability.PUBLISH)).isTrue();
    Connection read = world().connections().get(connection.id());
    assertThat(read.account()).isEqualTo(connection.account());
    assertThat(read.grant()).isEqualTo(connection.grant());
  }

  @Test
  default void connect_sameAccountAgain_keepsTheConnectionAndItsHistory() {
    UserId user = Samples.user();
    Connection first = steps().connect(user);
    Connection second = steps().connect(user);

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.state()).isInstanceOf(Active.class);
    assertThat(world().connections().history(first.id(), 10))
        .extracting(ConnectionEvent::sequence, ConnectionEvent::kind, ConnectionEvent::by)
        .containsExactly(
            tuple(2L, ConnectionEvent.Kind.CONNECTED, Actor.USER),
            tuple(1L, ConnectionEvent.Kind.CONNECTED, Actor.USER));
  }

  @Test
  default void connect_sameAccountByAnotherUser_isAnotherConnection() {
    Connection first = steps().connect(Samples.user());
    Connection second = steps().connect(Samples.user());
    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @Test
  default void connect_personDeclines_saysSoAndStoresNothing() {
    UserId user = Samples.user();
    URI redirect = world().decline(steps().begin(user).authorizationUrl());
    assertThat(Refusals.of(() -> steps().complete(user, redirect)))
        .isInstanceOf(DomainError.ConsentDenied.class);
    assertThat(connectionsOf(user)).isEmpty();
  }

  private List<Connection> connectionsOf(UserId user) {
    return world()
        .connections()
        .list(new ConnectionFilter(Optional.of(user), Optional.empty(), Optional.empty(), 50));
  }

  @Test
  default void connect_stateNobodyGaveOut_isUnknown() {
    UserId user = Samples.user();
    OAuthState state = new OAuthState(UUID.randomUUID().toString());
    assertThat(Refusals.of(() -> steps().complete(user, state, new Answer.Consented("x"))))
        .isInstanceOf(DomainError.AuthorizationUnknown.class);
  }

  @Test
  default void connect_dryRun_givesAUrlAndStoresNothing() {
    UserId user = Samples.user();
    Begun begun =
        world()
            .beginAuthorization()
            .begin(
                new BeginAuthorizationUseCase.Command(
                    user, Samples.PLATFORM, Optional.empty(), Optional.empty(), true));

    URI redirect = world().consent(begun.authorizationUrl());

    assertThat(Refusals.of(() -> steps().complete(user, redirect)))
        .isInstanceOf(DomainError.AuthorizationUnknown.class);
  }

  @Test
  default void connect_withAStateOfAnotherUser_isUnknownAndUsesNothingUp() {
    UserId user = Samples.user();
    URI redirect = consented(user);
    assertThat(Refusals.of(() -> steps().complete(Samples.user(), redirect)))
        .isInstanceOf(DomainError.AuthorizationUnknown.class);
    assertThat(steps().connected(user, redirect).userId()).isEqualTo(user);
  }

  @Test
  default void connect_twiceWithOneState_isRefusedTheSecondTime() {
    UserId user = Samples.user();
    URI redirect = consented(user);
    steps().connected(user, redirect);
    assertThat(Refusals.of(() -> steps().complete(user, redirect)))
        .isInstanceOf(DomainError.AuthorizationAlreadyUsed.class);
  }

  @Test
  default void connect_afterDeclining_needsANewAttempt() {
    UserId user = Samples.user();
    URI screen = steps().begin(user).authorizationUrl();
    Refusals.of(() -> steps().complete(user, world().decline(screen)));
    assertThat(Refusals.of(() -> steps().complete(user, world().consent(screen))))
        .isInstanceOf(DomainError.AuthorizationAlreadyUsed.class);
  }

  @Test
  default void connect_tooLate_hasExpired() {
    UserId user = Samples.user();
    URI redirect = consented(user);
    world().pass(Duration.ofMinutes(10));
    assertThat(Refusals.of(() -> steps().complete(user, redirect)))
        .isInstanceOf(DomainError.AuthorizationExpired.class);
  }

  @Test
  default void connect_codeUsedBefore_isRefusedByThePlatform() {
    UserId user = Samples.user();
    URI redirect = consented(user);
    steps().connected(user, redirect);
    String code = Queries.parse(redirect).getOrDefault("code", "");
    OAuthState state = ConnectingSteps.state(steps().begin(user).authorizationUrl());

    DomainError refusal =
        Refusals.of(() -> steps().complete(user, state, new Answer.Consented(code)));

    assertThat(refusal).isInstanceOf(DomainError.PlatformFailed.class);
    assertThat(((DomainError.PlatformFailed) refusal).failure().cause())
        .isEqualTo(FailureCause.AUTHORIZATION_CODE_REFUSED);
  }

  @Test
  default void get_unknownConnection_isNotFound() {
    assertThat(Refusals.of(() -> world().connections().get(new ConnectionId(UUID.randomUUID()))))
        .isInstanceOf(DomainError.ConnectionNotFound.class);
  }

  @Test
  default void list_ofAUser_hasTheirConnectionsOnly() {
    UserId user = Samples.user();
    Connection connection = steps().connect(user);
    steps().connect(Samples.user());
    assertThat(connectionsOf(user)).extracting(Connection::id).containsExactly(connection.id());
  }

  @Test
  default void watch_aUsersConnections_tellsWhatThereIsAndWhatChanges() throws Exception {
    UserId user = Samples.user();
    Connection connection = steps().connect(user);
    try (Watch watch = world().watchConnections().watch(user)) {
      assertThat(next(watch).id()).isEqualTo(connection.id());

      world()
          .disconnectConnection()
          .disconnect(
              new DisconnectConnectionUseCase.Command(connection.id(), "No longer needed."));

      assertThat(next(watch).state()).isInstanceOf(Disconnected.class);
    }
  }

  private static Connection next(Watch watch) throws InterruptedException {
    Update update = watch.next(Duration.ofSeconds(20)).orElseThrow();
    assertThat(update).isInstanceOf(Update.Changed.class);
    return ((Update.Changed) update).connection();
  }

  @Test
  default void refresh_connectionThatWorks_isStillActive() {
    Connection connection = steps().connect(Samples.user());
    Connection refreshed = world().refreshConnection().refresh(connection.id());
    assertThat(refreshed.state()).isInstanceOf(Active.class);
    assertThat(refreshed.account()).isEqualTo(connection.account());
  }

  @Test
  default void refresh_appRemoved_saysThatThePersonMustConnectAgain() {
    Connection connection = steps().connect(Samples.user());
    world().removeApp();

    DomainError refusal = Refusals.of(() -> world().refreshConnection().refresh(connection.id()));

    assertThat(refusal).isInstanceOf(DomainError.PlatformFailed.class);
    assertThat(world().connections().get(connection.id()).state())
        .isInstanceOf(ReauthorizationRequired.class);
    assertThat(Refusals.of(() -> world().refreshConnection().refresh(connection.id())))
        .isInstanceOf(DomainError.ReauthorizationRequired.class);
  }
}
