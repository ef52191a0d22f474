package com.nexus.social.adapter.out.instagram;

import com.nexus.social.application.port.out.PlatformError.Unavailable;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;

/** Repeats calls that change nothing while Meta is unavailable: a few times, soon after. */
final class ReadRetry {
  static final int TRIES = 3;

  private final Retry retry;

  /**
   * @param firstWait about how long to wait after the first try; it doubles with each further one
   */
  ReadRetry(Duration firstWait) {
    retry =
        Retry.of(
            "instagram-reads",
            RetryConfig.custom()
                .maxAttempts(TRIES)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(firstWait, 2.0))
                .retryOnException(ReadRetry::mayPass)
                .build());
  }

  <T> T call(Supplier<T> read) {
    return retry.executeSupplier(read);
  }

  /** A cause of its own tells of a "no" that will be the same in a moment. */
  private static boolean mayPass(Throwable failure) {
    return failure instanceof PlatformException platform
        && platform.error() instanceof Unavailable(Failure reason)
        && reason.cause() == FailureCause.PLATFORM_UNAVAILABLE
        && !Thread.currentThread().isInterrupted();
  }
}
