package com.nexus.social.application.service;

import com.nexus.social.application.port.in.ForgetAttemptsUseCase;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** For a day, whoever comes too late is told so; then nobody knows the attempt any more. */
public final class ForgetAttemptsService implements ForgetAttemptsUseCase {
  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final int BATCH = 1_000;

  private final AuthorizationAttemptRepository attempts;
  private final InstantSource clock;

  public ForgetAttemptsService(AuthorizationAttemptRepository attempts, InstantSource clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  @Override
  public void forgetOverdue() {
    Instant now = clock.instant();
    while (attempts.forget(now, now.minus(REMEMBERED), BATCH) >= BATCH) {
      // There is more.
    }
  }
}
