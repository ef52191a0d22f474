package com.nexus.social.bootstrap.e2e;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.SandboxHosts;
import com.nexus.social.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What an operator sets for a server whose Meta is a sandbox that runs elsewhere. */
public final class ServerEnvironment {
  private ServerEnvironment() {}

  /** Both logins, on this database, with a keyset in a file of the directory. */
  public static Map<String, String> of(
      InstagramSandbox sandbox, String databaseUrl, Path directory) {
    SandboxHosts hosts = sandbox.hosts();
    String callback = sandbox.baseUri().resolve("/callback").toString();
    return Map.ofEntries(
        Map.entry("NEXUS_GRPC_PORT", "0"),
        Map.entry("NEXUS_DATABASE_URL", databaseUrl),
        Map.entry("NEXUS_DATA_DIR", directory.toString()),
        Map.entry("NEXUS_TOKEN_KEYSET_FILE", keyset(directory).toString()),
        Map.entry("NEXUS_DATA_DELETION_URL", "https://app.example/deletion"),
        Map.entry("NEXUS_PUBLISH_SETTLING", "PT3S"),
        Map.entry("INSTAGRAM_APP_ID", SandboxSettings.DEFAULT_APP_ID),
        Map.entry("INSTAGRAM_APP_SECRET", SandboxSettings.DEFAULT_APP_SECRET),
        Map.entry("INSTAGRAM_REDIRECT_URI", callback),
        Map.entry("META_APP_ID", SandboxSettings.DEFAULT_APP_ID),
        Map.entry("META_APP_SECRET", SandboxSettings.DEFAULT_APP_SECRET),
        Map.entry("META_REDIRECT_URI", callback),
        Map.entry("META_FACEBOOK_URL", hosts.facebook().toString()),
        Map.entry("META_GRAPH_URL", hosts.graph().toString()),
        Map.entry("META_RUPLOAD_URL", hosts.rupload().toString()),
        Map.entry("META_INSTAGRAM_URL", hosts.instagram().toString()),
        Map.entry("META_INSTAGRAM_API_URL", hosts.instagramApi().toString()),
        Map.entry("META_INSTAGRAM_GRAPH_URL", hosts.instagramGraph().toString()));
  }

  private static Path keyset(Path directory) {
    Path file = directory.resolve("keyset.json");
    try {
      if (Files.notExists(file)) {
        Files.writeString(file, TokenKeyset.generate().json());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
