package com.nexus.social.bootstrap.console;

import java.io.Console;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How far something is: a bar on a terminal, and a line now and then where that is written to a
 * file or to another program.
 */
public final class ProgressLine implements AutoCloseable {
  private final String task;
  private final PrintWriter out;
  private final boolean hasTerminal;
  private @Nullable ProgressBar bar;

  /**
   * A line that says nothing yet.
   *
   * @param task what is done, such as "Connections"
   */
  public ProgressLine(String task, PrintWriter out) {
    this(task, out, isTerminal());
  }

  ProgressLine(String task, PrintWriter out, boolean hasTerminal) {
    this.task = task;
    this.out = out;
    this.hasTerminal = hasTerminal;
  }

  @SuppressWarnings("SystemConsoleNull") // From JDK 25 on it may be null again.
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** So much of so much is done. */
  public void show(long done, long total) {
    if (hasTerminal) {
      bar(total).stepTo(done);
    } else {
      out.println("%s: %d of %d".formatted(task, done, total));
    }
  }

  private ProgressBar bar(long total) {
    ProgressBar shown = bar;
    if (shown == null) {
      shown = new ProgressBarBuilder().setTaskName(task).setInitialMax(total).build();
      bar = shown;
    }
    return shown;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
