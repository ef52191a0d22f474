package com.nexus.social.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.FakeSystem;
import com.nexus.social.application.port.in.DisconnectConnectionUseCase.Command;
import com.nexus.social.application.port.in.DisconnectConnectionUseCase.Disconnection;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.application.scenario.ConnectingSteps;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.Disconnected;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import org.junit.jupiter.api.Test;

/** Tokens are erased whatever the platform does. */
class DisconnectTest {
  private final FakeSystem system = new FakeSystem();
  private final Connection connection = new ConnectingSteps(system).connect(Samples.user());

  private Disconnection disconnect() {
    return system.disconnectConnection().disconnect(new Command(connection.id(), ""));
  }

  @Test
  void disconnect_lastConnectionOfThePerson_revokesAtThePlatform() {
    assertThat(disconnect().revoked()).isTrue();
  }

  @Test
  void disconnect_personHasAnother_leavesTheAppItsRights() {
    Connection other = new ConnectingSteps(system).connect(Samples.user());
    assertThat(disconnect().revoked()).isFalse();
    assertThat(system.refreshConnection().refresh(other.id()).state()).isInstanceOf(Active.class);
  }

  @Test
  void disconnect_platformDown_erasesTheToken() {
    system
        .accounts()
        .interfere(
            () -> {
              throw new PlatformException(
                  new PlatformError.Unavailable(
                      Failure.of(FailureCause.PLATFORM_UNAVAILABLE, "No answer.")));
            });

    Disconnection disconnection = disconnect();

    assertThat(disconnection.revoked()).isFalse();
    assertThat(system.connections().get(connection.id()).state()).isInstanceOf(Disconnected.class);
  }

  @Test
  void disconnect_keyIsMissing_erasesTheToken() {
    system.vault().loseAll();
    assertThat(disconnect().connection().state()).isInstanceOf(Disconnected.class);
  }

  @Test
  void disconnect_loginIsNotSetUpAnyMore_erasesTheToken() {
    system.forgetUsualLogin();
    assertThat(disconnect().revoked()).isFalse();
    assertThat(system.connections().get(connection.id()).state()).isInstanceOf(Disconnected.class);
  }
}
