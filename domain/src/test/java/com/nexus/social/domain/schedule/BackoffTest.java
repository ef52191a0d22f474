package com.nexus.social.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff(Duration.ofMillis(250), 2, Duration.ofSeconds(3));

  @Test
  void after_eachTime_growsByTheFactorUpToTheBound() {
    assertThat(backoff.after(0)).isEqualTo(Duration.ofMillis(250));
    assertThat(backoff.after(1)).isEqualTo(Duration.ofMillis(500));
    assertThat(backoff.after(3)).isEqualTo(Duration.ofSeconds(2));
    assertThat(backoff.after(4)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void after_anyNumberOfTimes_staysAtTheBound() {
    assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(3));
  }
}
