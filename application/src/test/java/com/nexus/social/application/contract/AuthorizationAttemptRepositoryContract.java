package com.nexus.social.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import com.nexus.social.domain.connection.Redemption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link AuthorizationAttemptRepository} does. */
public interface AuthorizationAttemptRepositoryContract {
  /** The repository under test; the same one at each call within a test. */
  AuthorizationAttemptRepository attempts();

  private static AuthorizationAttempt redeemed(AuthorizationAttempt attempt, Instant at) {
    return ((Redemption.Redeemed) attempt.redeem(at)).attempt();
  }

  @Test
  default void find_inserted_givesItUnchanged() {
    AuthorizationAttempt attempt = Samples.attempt();
    attempts().insert(attempt);
    assertThat(attempts().find(attempt.stateHash())).contains(attempt);
  }

  @Test
  default void find_unknownState_isEmpty() {
    assertThat(attempts().find(Samples.attempt().stateHash())).isEmpty();
  }

  @Test
  default void redeem_firstTime_isTrueAndStored() {
    AuthorizationAttempt attempt = Samples.attempt();
    attempts().insert(attempt);
    AuthorizationAttempt redeemed = redeemed(attempt, Samples.NOW.plusSeconds(5));

    assertThat(attempts().redeem(redeemed)).isTrue();
    assertThat(attempts().find(attempt.stateHash())).contains(redeemed);
  }

  @Test
  default void redeem_again_isFalseAndChangesNothing() {
    AuthorizationAttempt attempt = Samples.attempt();
    attempts().insert(attempt);
    AuthorizationAttempt first = redeemed(attempt, Samples.NOW.plusSeconds(5));
    attempts().redeem(first);

    assertThat(attempts().redeem(redeemed(attempt, Samples.NOW.plusSeconds(6)))).isFalse();
    assertThat(attempts().find(attempt.stateHash())).contains(first);
  }

  @Test
  default void redeem_manyAtOnce_oneIsFirst() {
    AuthorizationAttempt attempt = Samples.attempt();
    attempts().insert(attempt);
    List<Boolean> firsts =
        Races.run(
            IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(
                    second ->
                        () -> attempts().redeem(redeemed(attempt, Samples.NOW.plusSeconds(second))))
                .toList());
    assertThat(firsts).containsOnlyOnce(true);
  }
}
