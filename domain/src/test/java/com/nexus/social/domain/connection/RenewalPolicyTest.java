package com.nexus.social.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenewalPolicyTest {
  private static final Instant NOW = Instant.parse("2026-10-01T07:00:00Z");

  private final RenewalPolicy policy = RenewalPolicy.standard();

  private static Instant day(double days) {
    return NOW.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
  }

  private static Validity validity(Optional<Instant> token, Optional<Instant> dataAccess) {
    return new Validity(NOW, token, dataAccess);
  }

  @ParameterizedTest
  @CsvSource({"60, 50", "30, 25", "6, 5"})
  void dueAt_tokenThatExpires_leavesASixthOfItsLife(int expires, int due) {
    assertThat(policy.dueAt(validity(Optional.of(day(expires)), Optional.empty()), NOW))
        .contains(day(due));
  }

  @Test
  void dueAt_tokenThatLasts_isNever() {
    assertThat(policy.dueAt(validity(Optional.empty(), Optional.empty()), NOW)).isEmpty();
  }

  @Test
  void dueAt_dataAccessEndsFirst_isInTimeToTellThePerson() {
    Validity validity = validity(Optional.empty(), Optional.of(day(90)));
    assertThat(policy.dueAt(validity, NOW)).contains(day(80));
    assertThat(policy.dueAt(validity, day(80))).contains(day(90));
  }

  @Test
  void dueAt_bothEnd_isTheEarlier() {
    assertThat(policy.dueAt(validity(Optional.of(day(60)), Optional.of(day(90))), NOW))
        .contains(day(50));
    assertThat(policy.dueAt(validity(Optional.of(day(60)), Optional.of(day(20))), NOW))
        .contains(day(10));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void retryAt_tenDaysOfFailures_leavesFortyTriesAtGrowingIntervals(long seed) {
    Random random = new Random(seed);
    Instant at = day(50);
    int tries = 0;
    while (at.isBefore(day(60))) {
      Duration wait = Duration.between(at, policy.retryAt(tries, at, random));
      assertThat(wait)
          .as("wait %d, seed %d", tries, seed)
          .isPositive()
          .isLessThanOrEqualTo(policy.retries().after(tries))
          .isGreaterThanOrEqualTo(policy.retries().after(tries).dividedBy(2));
      at = at.plus(wait);
      tries++;
    }
    assertThat(tries).as("tries, seed %d", seed).isGreaterThanOrEqualTo(40);
  }
}
