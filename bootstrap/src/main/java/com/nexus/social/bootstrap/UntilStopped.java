package com.nexus.social.bootstrap;

import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a command running until SIGTERM or SIGINT, and then ends the process in good order. */
final class UntilStopped {
  private static final Logger log = LoggerFactory.getLogger(UntilStopped.class);

  private final CountDownLatch stopped = new CountDownLatch(1);

  private UntilStopped() {}

  /** Closes the resource when the process is told to stop. */
  static UntilStopped closing(AutoCloseable resource) {
    UntilStopped until = new UntilStopped();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> until.stop(resource), "stop"));
    return until;
  }

  /** Waits; does not return. */
  void await() {
    try {
      stopped.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop(AutoCloseable resource) {
    int exitCode = 0;
    try {
      resource.close();
    } catch (Exception e) {
      log.error("Could not stop in good order", e);
      exitCode = 1;
    }
    // To have been told to stop, and to have done so, is a success; left alone, Java would exit
    // with the signal's number.
    Runtime.getRuntime().halt(exitCode);
  }
}
