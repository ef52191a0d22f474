package com.nexus.social.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.in.DataDeletionUseCase.Noted;
import com.nexus.social.application.port.in.DisconnectConnectionUseCase;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.Disconnected;
import com.nexus.social.domain.deletion.DataDeletion.Completed;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.error.DomainError;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person leaves. */
public interface LeavingScenarios {
  World world();

  private ConnectingSteps steps() {
    return new ConnectingSteps(world());
  }

  private Connection connected() {
    return steps().connect(Samples.user());
  }

  private Connection disconnect(ConnectionId id, String reason) {
    return world()
        .disconnectConnection()
        .disconnect(new DisconnectConnectionUseCase.Command(id, reason))
        .connection();
  }

  private Connection read(Connection connection) {
    return world().connections().get(connection.id());
  }

  private static Actor endedBy(Connection connection) {
    assertThat(connection.state()).isInstanceOf(Disconnected.class);
    return ((Disconnected) connection.state()).by();
  }

  @Test
  default void disconnect_activeConnection_isDisconnectedAndSaysWhoAndWhy() {
    Connection connection = connected();

    disconnect(connection.id(), "No longer needed.");

    assertThat(endedBy(read(connection))).isEqualTo(Actor.USER);
    assertThat(world().connections().history(connection.id(), 1).getFirst().message())
        .isEqualTo("No longer needed.");
    assertThat(Refusals.of(() -> world().refreshConnection().refresh(connection.id())))
        .isInstanceOf(DomainError.ConnectionDisconnected.class);
  }

  @Test
  default void disconnect_again_changesNothing() {
    Connection connection = connected();
    disconnect(connection.id(), "First.");
    disconnect(connection.id(), "Second.");
    assertThat(world().connections().history(connection.id(), 10)).hasSize(2);
  }

  @Test
  default void disconnect_unknownConnection_isNotFound() {
    ConnectionId nobodys = new ConnectionId(UUID.randomUUID());
    assertThat(Refusals.of(() -> disconnect(nobodys, "")))
        .isInstanceOf(DomainError.ConnectionNotFound.class);
  }

  @Test
  default void disconnect_afterTheAppWasRemoved_isDisconnectedAllTheSame() {
    Connection connection = connected();
    world().removeApp();
    disconnect(connection.id(), "");
    assertThat(endedBy(read(connection))).isEqualTo(Actor.USER);
  }

  @Test
  default void connect_afterDisconnecting_bringsTheConnectionBack() {
    Connection connection = connected();
    disconnect(connection.id(), "");
    Connection again = steps().connect(connection.userId());
    assertThat(again.id()).isEqualTo(connection.id());
    assertThat(again.state()).isInstanceOf(Active.class);
  }

  @Test
  default void deauthorize_personRemovedTheApp_endsTheirConnections() {
    Connection connection = connected();
    String signed = world().deauthorization();

    int ended = world().handleDeauthorization().deauthorize(Samples.PLATFORM, signed);
    int endedAgain = world().handleDeauthorization().deauthorize(Samples.PLATFORM, signed);

    assertThat(ended).isPositive();
    assertThat(endedAgain).isZero();
    assertThat(endedBy(read(connection))).isEqualTo(Actor.PLATFORM);
  }

  @Test
  default void deauthorize_notSignedByThePlatform_isRefusedAndChangesNothing() {
    Connection connection = connected();
    String forged = "x" + world().deauthorization();
    assertThat(
            Refusals.of(
                () -> world().handleDeauthorization().deauthorize(Samples.PLATFORM, forged)))
        .isInstanceOf(DomainError.CallbackNotAuthentic.class);
    assertThat(read(connection).state()).isInstanceOf(Active.class);
  }

  @Test
  default void deletion_personAskedForIt_deletesTheConnection() {
    Connection connection = connected();

    Noted noted = world().dataDeletion().request(Samples.PLATFORM, world().deletionRequest());

    assertThat(noted.statusPage().toString()).contains(noted.deletion().code().value());
    assertThat(world().untilDeleted(noted.deletion().code()).state()).isInstanceOf(Completed.class);
    assertThat(Refusals.of(() -> read(connection)))
        .isInstanceOf(DomainError.ConnectionNotFound.class);
  }

  @Test
  default void deletion_sameRequestAgain_hasTheSameAnswer() {
    connected();
    String signed = world().deletionRequest();
    Noted first = world().dataDeletion().request(Samples.PLATFORM, signed);
    world().untilDeleted(first.deletion().code());

    Noted second = world().dataDeletion().request(Samples.PLATFORM, signed);

    assertThat(second.deletion().code()).isEqualTo(first.deletion().code());
    assertThat(second.statusPage()).isEqualTo(first.statusPage());
  }

  @Test
  default void deletion_notSignedByThePlatform_isRefused() {
    assertThat(
            Refusals.of(() -> world().dataDeletion().request(Samples.PLATFORM, "forged.request")))
        .isInstanceOf(DomainError.CallbackNotAuthentic.class);
  }

  @Test
  default void deletion_unknownCode_isNotFound() {
    assertThat(Refusals.of(() -> world().dataDeletion().get(new DeletionCode("nobodyscode"))))
        .isInstanceOf(DomainError.DataDeletionNotFound.class);
  }
}
