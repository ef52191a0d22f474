package com.nexus.social.bootstrap;

import com.nexus.social.bootstrap.demo.DemoStage;
import com.nexus.social.bootstrap.server.Resources;
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
    Resources resources = new Resources();
    // However it ends, by Ctrl-C, too, nothing stays behind.
    Runtime.getRuntime().addShutdownHook(new Thread(resources::close, "stop"));
    DemoStage.set(System.getenv(), out, resources).play();
  }
}
