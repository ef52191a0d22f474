package com.nexus.social.bootstrap;

import com.nexus.social.bootstrap.server.Resources;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

/** Keeps a command running until SIGTERM or SIGINT, and then ends the process in good order. */
final class UntilStopped {
  private final CountDownLatch never = new CountDownLatch(1);
  private final Resources resources;
  private final PrintWriter out;
  private volatile boolean isRunning;

  private UntilStopped(Resources resources, PrintWriter out) {
    this.resources = resources;
    this.out = out;
  }

  /** Closes the resources when the process ends, even if that is while they are being opened. */
  static UntilStopped closing(Resources resources, PrintWriter out) {
    UntilStopped until = new UntilStopped(resources, out);
    Runtime.getRuntime().addShutdownHook(new Thread(until::stop, "stop"));
    return until;
  }

  /** Says that the command is up, and waits; does not return. */
  void await() {
    isRunning = true;
    try {
      never.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop() {
    if (!isRunning) {
      resources.close();
      return;
    }
    out.println("Stopping.");
    resources.close();
    out.println("Stopped.");
    // To have been told to stop, and to have done so, is a success; left alone, Java would exit
    // with the signal's number.
    Runtime.getRuntime().halt(0);
  }
}
