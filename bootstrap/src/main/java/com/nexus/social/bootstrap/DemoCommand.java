package com.nexus.social.bootstrap;

import com.nexus.social.bootstrap.demo.DemoStage;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** {@code nexus demo}. */
@Command(
    name = "demo",
    description =
        "Connects an account and publishes an image, on a server and a sandbox of its own: nothing"
            + " leaves this machine, nothing is left on it.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
  private final PrintWriter out;

  DemoCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void run() {
    DemoStage stage = DemoStage.set(System.getenv(), out);
    // However it ends, by Ctrl-C, too, nothing stays behind.
    Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "stop"));
    stage.play();
  }
}
