package com.nexus.social.bootstrap;

import com.nexus.social.bootstrap.server.LocalSandbox;
import com.nexus.social.bootstrap.server.Resources;
import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.SandboxHosts;
import com.nexus.social.sandbox.SandboxSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code nexus sandbox}. */
@Command(
    name = "sandbox",
    description = "Runs the sandbox of Meta's hosts alone, until it is stopped.",
    mixinStandardHelpOptions = true)
final class SandboxCommand implements Runnable {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "50080",
      description = "Its port on 127.0.0.1; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIRECTORY",
      description = "Where its state outlives it. Default: in memory only.")
  private @Nullable Path data;

  private final PrintWriter out;

  SandboxCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void run() {
    SandboxSettings settings = SandboxSettings.defaults().withPort(port);
    Resources resources = new Resources();
    UntilStopped stop = UntilStopped.closing(resources, out);
    InstagramSandbox sandbox =
        resources.open(
            () ->
                LocalSandbox.start(
                    data == null ? settings : settings.withDataDirectory(data), "--port"));
    SandboxHosts hosts = sandbox.hosts();
    out.println(
        """
        The sandbox of Meta's hosts is at %5$s

        Have a server use it:

          export INSTAGRAM_APP_ID=%1$s INSTAGRAM_APP_SECRET=%2$s
          export META_APP_ID=%3$s META_APP_SECRET=%4$s
          export INSTAGRAM_REDIRECT_URI=%5$scallback META_REDIRECT_URI=%5$scallback
          export META_FACEBOOK_URL=%6$s
          export META_GRAPH_URL=%7$s
          export META_RUPLOAD_URL=%8$s
          export META_INSTAGRAM_URL=%9$s
          export META_INSTAGRAM_API_URL=%10$s
          export META_INSTAGRAM_GRAPH_URL=%11$s
          export NEXUS_DATA_DELETION_URL=http://localhost:8080/data-deletion
          export NEXUS_TOKEN_KEYSET="$(nexus keys create)"
        """
            .formatted(
                settings.app().instagram().id(),
                settings.app().instagram().secret(),
                settings.app().facebook().id(),
                settings.app().facebook().secret(),
                sandbox.baseUri(),
                hosts.facebook(),
                hosts.graph(),
                hosts.rupload(),
                hosts.instagram(),
                hosts.instagramApi(),
                hosts.instagramGraph()));
    stop.await();
  }
}
