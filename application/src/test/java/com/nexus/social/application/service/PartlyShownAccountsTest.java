package com.nexus.social.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.FakeSystem;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase.Completion.ChoiceOffered;
import com.nexus.social.application.port.in.SelectAccountUseCase.Command;
import com.nexus.social.application.scenario.ConnectingSteps;
import com.nexus.social.application.scenario.Refusals;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.failure.FailureCause;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The platform shows some of a person's accounts: one that is missing is not proved to be gone. */
class PartlyShownAccountsTest {
  private final FakeSystem system = new FakeSystem();
  private final ConnectingSteps steps = new ConnectingSteps(system);
  private final UserId user = Samples.user();
  private final URI choosing =
      system.consentToSeveral(steps.beginWithSeveral(user).authorizationUrl());
  private final ChoiceOffered choice = (ChoiceOffered) steps.complete(user, choosing);
  private final String chosen = choice.accounts().getLast().id();

  private Connection select() {
    OAuthState state = ConnectingSteps.state(choosing);
    return system.selectAccount().select(new Command(user, state, chosen));
  }

  private static void assertUnavailable(DomainError refusal) {
    assertThat(refusal)
        .isInstanceOfSatisfying(
            DomainError.PlatformFailed.class,
            failed ->
                assertThat(failed.failure().cause()).isEqualTo(FailureCause.PLATFORM_UNAVAILABLE));
  }

  @Test
  void select_chosenIsNotShown_isUnavailableAndCanBeTriedAgain() {
    system.several().hide(chosen);
    assertUnavailable(Refusals.of(this::select));
    system.several().showAll();
    assertThat(select().account().id()).isEqualTo(chosen);
  }

  @Test
  void reconnect_accountIsNotShown_isUnavailableAndNoMismatch() {
    Connection connection = select();
    system.several().hide(chosen);
    URI screen =
        steps
            .begin(user, Optional.of(system.loginOfSeveral()), Optional.of(connection.id()))
            .authorizationUrl();

    assertUnavailable(Refusals.of(() -> steps.complete(user, system.consentToSeveral(screen))));
  }
}
