package com.nexus.social.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import com.nexus.social.domain.connection.Redemption;
import com.nexus.social.domain.connection.Selection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link AuthorizationAttemptRepository} does. */
public interface AuthorizationAttemptRepositoryContract {
  /** The repository under test; the same one at each call within a test. */
  AuthorizationAttemptRepository attempts();

  private static AuthorizationAttempt redeemed(AuthorizationAttempt attempt, Instant at) {
    return ((Redemption.Possible) attempt.redeem(at)).redeemed();
  }

  private AuthorizationAttempt inserted() {
    AuthorizationAttempt attempt = Samples.attempt();
    attempts().insert(attempt);
    return attempt;
  }

  private AuthorizationAttempt choosing() {
    AuthorizationAttempt attempt = inserted();
    AuthorizationAttempt redeemed = redeemed(attempt, Samples.NOW.plusSeconds(5));
    AuthorizationAttempt choosing = redeemed.offering(Samples.offer(), Samples.NOW.plusSeconds(6));
    assertThat(attempts().replace(attempt, redeemed)).isTrue();
    assertThat(attempts().replace(redeemed, choosing)).isTrue();
    return choosing;
  }

  @Test
  default void find_inserted_givesItUnchanged() {
    AuthorizationAttempt attempt = inserted();
    assertThat(attempts().find(attempt.stateHash())).contains(attempt);
  }

  @Test
  default void find_unknownState_isEmpty() {
    assertThat(attempts().find(Samples.attempt().stateHash())).isEmpty();
  }

  @Test
  default void replace_asItWas_isTrueAndStored() {
    AuthorizationAttempt attempt = inserted();
    AuthorizationAttempt redeemed = redeemed(attempt, Samples.NOW.plusSeconds(5));

    assertThat(attempts().replace(attempt, redeemed)).isTrue();
    assertThat(attempts().find(attempt.stateHash())).contains(redeemed);
  }

  @Test
  default void replace_again_isFalseAndChangesNothing() {
    AuthorizationAttempt attempt = inserted();
    AuthorizationAttempt first = redeemed(attempt, Samples.NOW.plusSeconds(5));
    attempts().replace(attempt, first);

    assertThat(attempts().replace(attempt, redeemed(attempt, Samples.NOW.plusSeconds(6))))
        .isFalse();
    assertThat(attempts().find(attempt.stateHash())).contains(first);
  }

  @Test
  default void replace_manyAtOnce_oneIsFirst() {
    AuthorizationAttempt attempt = inserted();
    List<Boolean> firsts =
        Races.run(
            IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(
                    second ->
                        () ->
                            attempts()
                                .replace(
                                    attempt, redeemed(attempt, Samples.NOW.plusSeconds(second))))
                .toList());
    assertThat(firsts).containsOnlyOnce(true);
  }

  @Test
  default void replace_byAnOffer_keepsAllOfTheOffer() {
    AuthorizationAttempt choosing = choosing();
    assertThat(attempts().find(choosing.stateHash())).contains(choosing);
  }

  @Test
  default void replace_anOfferByAChoice_happensOnce() {
    AuthorizationAttempt choosing = choosing();
    String accountId = Samples.offer().accounts().getFirst().id();
    Selection selection = choosing.select(accountId, Samples.NOW.plusSeconds(7));
    AuthorizationAttempt redeemed = ((Selection.Possible) selection).redeemed();

    assertThat(attempts().replace(choosing, redeemed)).isTrue();
    assertThat(attempts().replace(choosing, redeemed)).isFalse();
    assertThat(attempts().find(choosing.stateHash())).contains(redeemed);
  }

  @Test
  default void forget_overdueOffer_isAbandonedAndItsTokenGone() {
    AuthorizationAttempt choosing = choosing();
    Instant end = choosing.expiresAt();

    attempts().forget(end, Samples.NOW, 10_000);

    assertThat(attempts().find(choosing.stateHash())).contains(choosing.abandoned());
  }

  @Test
  default void forget_notYetOverdue_changesNothing() {
    AuthorizationAttempt choosing = choosing();
    attempts().forget(choosing.expiresAt().minusMillis(1), Samples.NOW, 10_000);
    assertThat(attempts().find(choosing.stateHash())).contains(choosing);
  }

  @Test
  default void forget_longAgo_deletes() {
    AuthorizationAttempt attempt = inserted();
    attempts().forget(attempt.expiresAt(), attempt.expiresAt(), 10_000);
    assertThat(attempts().find(attempt.stateHash())).isEmpty();
  }

  @Test
  default void forget_manyOverdue_takesNoMoreThanTheLimit() {
    List<AuthorizationAttempt> overdue = Stream.generate(this::inserted).limit(5).toList();
    Instant end = overdue.getFirst().expiresAt();

    int changed = attempts().forget(end, end, 2);

    assertThat(changed).isBetween(1, 4);
    assertThat(overdue.stream().filter(each -> attempts().find(each.stateHash()).isPresent()))
        .hasSizeGreaterThanOrEqualTo(3);
  }
}
