package com.nexus.social.bootstrap;

import com.nexus.social.bootstrap.demo.DemoStage;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code nexus demo}. */
@Command(
    name = "demo",
    description =
        "Connects an account and publishes an image, on a server and a sandbox of its own: nothing"
            + " leaves this machine, nothing is left on it.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    DemoStage stage = DemoStage.set(System.getenv(), spec.commandLine().getOut());
    // However it ends, by Ctrl-C, too, nothing stays behind.
    Runtime.getRuntime().addShutdownHook(new Thread(stage::close, "stop"));
    stage.play();
  }
}
