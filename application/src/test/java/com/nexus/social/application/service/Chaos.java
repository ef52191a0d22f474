package com.nexus.social.application.service;

import com.nexus.social.application.fake.FakePlatform;
import com.nexus.social.application.fake.FakePlatform.Call;
import com.nexus.social.application.fake.FakePlatform.Moment;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Random;

/**
 * A seeded run of bad luck: crashes at every write and call, lost requests and lost answers. It
 * ends by itself.
 */
final class Chaos implements FakePlatform.Interference {
  /** The process dies here. Nothing catches it but the test. */
  static final class Crash extends Error {
    Crash() {
      super("the process died", null, false, false);
    }
  }

  private final Random random;
  private int left;

  Chaos(long seed, int troubles) {
    random = new Random(seed);
    left = troubles;
  }

  private boolean strikes() {
    if (left == 0 || random.nextInt(3) > 0) {
      return false;
    }
    left--;
    return true;
  }

  @Override
  public void at(Call call, Moment moment) {
    if (!strikes()) {
      return;
    }
    if (random.nextBoolean()) {
      throw new Crash();
    }
    Failure failure = Failure.of(FailureCause.PLATFORM_UNAVAILABLE, "No answer.");
    if (call == Call.PUBLISH) {
      throw new PlatformException(
          random.nextInt(4) == 0 && moment == Moment.BEFORE_EFFECT
              ? new PlatformError.Throttled(failure, Duration.ofMinutes(2))
              : new PlatformError.OutcomeUnknown(failure));
    }
    throw new PlatformException(new PlatformError.Unavailable(failure));
  }

  /** The repository, as a process sees it that may die just before and just after each write. */
  PublicationRepository around(PublicationRepository repository) {
    return (PublicationRepository)
        Proxy.newProxyInstance(
            Chaos.class.getClassLoader(),
            new Class<?>[] {PublicationRepository.class},
            (_, method, arguments) -> {
              crashPerhaps();
              try {
                Object result = method.invoke(repository, arguments);
                crashPerhaps();
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void crashPerhaps() {
    if (strikes()) {
      throw new Crash();
    }
  }
}
