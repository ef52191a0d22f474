package com.nexus.social.application.service;

import com.nexus.social.application.fake.FakeClock;
import com.nexus.social.application.fake.FakePlatform;
import com.nexus.social.application.fake.FakePlatform.Call;
import com.nexus.social.application.fake.FakePlatform.Moment;
import com.nexus.social.application.fake.FakePlatform.TakesEffectLater;
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
 * A seeded run of bad luck: crashes at every write and call, lost requests and answers, answers
 * that take effect later, time that passes where nobody expects it, and a rival who works
 * meanwhile. It ends by itself.
 */
final class Chaos implements FakePlatform.Interference {
  /** The process dies here. Nothing catches it but the test. */
  static final class Crash extends Error {
    Crash() {
      super("the process died", null, false, false);
    }
  }

  /** Longer than any lease, settling or intent lasts. */
  private static final Duration LONG = Duration.ofMinutes(10);

  /** As long as a call can be under way. */
  private static final Duration CALL = Duration.ofSeconds(60);

  private final Random random;
  private final FakeClock clock;
  private Runnable rival = () -> {};
  private boolean rivalWorks;
  private int left;

  Chaos(long seed, int troubles, FakeClock clock) {
    random = new Random(seed);
    left = troubles;
    this.clock = clock;
  }

  /** Who works, too, whenever time passes. */
  void setRival(Runnable newRival) {
    rival = newRival;
  }

  private boolean strikes() {
    if (left == 0 || random.nextInt(3) > 0) {
      return false;
    }
    left--;
    return true;
  }

  private void timePasses(Duration most) {
    clock.advance(Duration.ofMillis(random.nextLong(most.toMillis())));
    if (rivalWorks) {
      return;
    }
    rivalWorks = true;
    try {
      rival.run();
    } catch (Crash e) {
      // The rival is dead; whoever it raced with is not.
    } finally {
      rivalWorks = false;
    }
  }

  @Override
  public void at(Call call, Moment moment) {
    if (!strikes()) {
      return;
    }
    boolean underWay = call == Call.PUBLISH && moment == Moment.BEFORE_EFFECT;
    switch (random.nextInt(4)) {
      case 0 -> throw new Crash();
      case 1 -> timePasses(underWay ? CALL : LONG);
      default -> throw trouble(call, underWay);
    }
  }

  private RuntimeException trouble(Call call, boolean underWay) {
    Failure failure = Failure.of(FailureCause.PLATFORM_UNAVAILABLE, "No answer.");
    if (call != Call.PUBLISH) {
      return new PlatformException(new PlatformError.Unavailable(failure));
    }
    if (underWay) {
      return switch (random.nextInt(3)) {
        case 0 ->
            new PlatformException(new PlatformError.Throttled(failure, Duration.ofMinutes(2)));
        case 1 -> new TakesEffectLater(Duration.ofMillis(random.nextLong(CALL.toMillis())));
        default -> new PlatformException(new PlatformError.OutcomeUnknown(failure));
      };
    }
    return new PlatformException(new PlatformError.OutcomeUnknown(failure));
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
      if (random.nextBoolean()) {
        throw new Crash();
      }
      timePasses(LONG);
    }
  }
}
