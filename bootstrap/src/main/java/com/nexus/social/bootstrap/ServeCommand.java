package com.nexus.social.bootstrap;

import com.nexus.social.bootstrap.server.NexusServer;
import com.nexus.social.bootstrap.settings.Settings;
import com.nexus.social.bootstrap.settings.SettingsReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import picocli.CommandLine.Command;

/** {@code nexus serve}. */
@Command(
    name = "serve",
    description = "Runs the server until it is stopped. It is configured by environment variables.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
  private final PrintWriter out;

  ServeCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void run() {
    Settings settings = SettingsReader.read(System.getenv(), Files::readString);
    NexusServer server = NexusServer.start(settings);
    UntilStopped stop =
        UntilStopped.closing(
            () -> {
              out.println("Stopping.");
              server.close();
              out.println("Stopped.");
            });
    out.println(Announcement.of(settings, server));
    stop.await();
  }
}
