package com.nexus.social.bootstrap.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was opened, to be closed the other way round; one that fails does not keep the others.
 * Another thread may close them in the middle of a start: what is being opened is closed, too.
 */
public final class Resources implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Resources.class);

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private boolean closed;

  /**
   * Opens one more.
   *
   * @throws StartupException if they were closed; then it is not opened
   */
  public synchronized <T extends AutoCloseable> T open(Supplier<T> opening) {
    if (closed) {
      throw new StartupException("It was stopped before it was up.");
    }
    T resource = opening.get();
    opened.push(resource);
    return resource;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!opened.isEmpty()) {
      AutoCloseable resource = opened.pop();
      try {
        resource.close();
      } catch (Exception e) {
        log.warn("{} did not stop", resource.getClass().getSimpleName(), e);
      }
    }
  }
}
