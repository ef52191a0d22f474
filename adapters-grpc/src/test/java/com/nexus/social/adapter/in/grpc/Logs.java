package com.nexus.social.adapter.in.grpc;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** All that is logged, at any level, until it is closed. */
final class Logs extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  Logs() {
    start();
    root.setLevel(Level.TRACE);
    root.addAppender(this);
  }

  /** Messages, each with the stack trace that came with it. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** The next line that holds this; waits for it. */
  String awaitLine(String part) throws InterruptedException {
    while (true) {
      String line = lines.poll(5, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("Nothing was logged of \"%s\"".formatted(part));
      }
      if (line.contains(part)) {
        return line;
      }
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    String trace =
        event.getThrowableProxy() == null
            ? ""
            : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
    lines.add(event.getFormattedMessage() + trace);
  }

  @Override
  public void close() {
    root.detachAppender(this);
    root.setLevel(before);
  }
}
