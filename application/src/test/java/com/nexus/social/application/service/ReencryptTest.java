package com.nexus.social.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.FakeSystem;
import com.nexus.social.application.port.in.ReencryptTokensUseCase.Progress;
import com.nexus.social.application.scenario.ConnectingSteps;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionState.Active;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Old keys can be taken away once nothing is sealed with them. */
class ReencryptTest {
  private final FakeSystem system = new FakeSystem();

  private List<Connection> connected(int count) {
    List<Connection> connected = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      connected.add(new ConnectingSteps(system).connect(Samples.user()));
    }
    return connected;
  }

  private boolean isCurrent(Connection connection) {
    Active state = (Active) system.connections().get(connection.id()).state();
    return system.vault().isCurrent(state.tokens().user());
  }

  private Progress reencrypt(List<Progress> told) {
    return system.reencryptTokens().reencrypt(2, told::add);
  }

  @Test
  void reencrypt_afterANewKey_sealsEachTokenAnew() {
    List<Connection> connected = connected(5);
    var before = system.token(connected.getFirst());
    system.vault().addKey();
    List<Progress> told = new ArrayList<>();

    assertThat(reencrypt(told)).isEqualTo(new Progress(5, 5, 5, 0));

    assertThat(connected).allMatch(this::isCurrent);
    assertThat(system.token(system.connections().get(connected.getFirst().id()))).isEqualTo(before);
    assertThat(told).extracting(Progress::looked).containsExactly(2L, 4L, 5L);
  }

  @Test
  void reencrypt_again_hasNothingToDo() {
    connected(3);
    system.vault().addKey();
    reencrypt(new ArrayList<>());
    assertThat(reencrypt(new ArrayList<>())).isEqualTo(new Progress(3, 3, 0, 0));
  }

  @Test
  void reencrypt_tokenThatNoKeyOpens_isCountedAndLeft() {
    List<Connection> connected = connected(2);
    system.vault().loseAll();
    assertThat(reencrypt(new ArrayList<>())).isEqualTo(new Progress(2, 2, 0, 2));
    assertThat(system.connections().get(connected.getFirst().id()).state())
        .isInstanceOf(Active.class);
  }
}
