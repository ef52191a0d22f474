package com.nexus.social.bootstrap.settings;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the server is to run.
 *
 * @param grpc where the API is served
 * @param database what everything is stored in
 * @param mode which Meta is talked to
 * @param graph how Meta is talked to
 * @param directories what is kept on this machine
 * @param policies what the core goes by
 */
public record Settings(
    Address grpc,
    Database database,
    Mode mode,
    Graph graph,
    Directories directories,
    Policies policies) {

  /** Where a server listens; port 0 is any that is free. */
  public record Address(String host, int port) {}

  /** Where data that matters is, and what can be made again. */
  public record Directories(Path data, Path cache) {}

  /** The PostgreSQL in use. */
  public sealed interface Database {
    /** One that the server starts, keeps in the data directory and stops. */
    record Embedded() implements Database {}

    /** One that others run. */
    record External(String url, Optional<String> user, Optional<Secret> password)
        implements Database {}
  }

  /** Which Meta. */
  public sealed interface Mode {
    /** The sandbox, started with the server; without a keyset one is made. */
    record Sandbox(int port, Optional<TokenKeyset> keyset) implements Mode {}

    /** Meta, or what the base URLs say. */
    record Meta(Apps apps, TokenKeyset keyset) implements Mode {}
  }

  /**
   * The app registered with Meta, as each login knows it.
   *
   * @param instagram for Instagram Login; at least one of the two is there
   * @param facebook for Facebook Login
   * @param previousSecrets app secrets that were replaced
   */
  public record Apps(
      Optional<App> instagram, Optional<FacebookApp> facebook, List<Secret> previousSecrets) {}

  /** The app as one login knows it. */
  public record App(String id, Secret secret, URI redirectUri) {}

  /** The app as Facebook Login knows it; with a configuration it is that for Business. */
  public record FacebookApp(App app, Optional<String> configId) {}

  /**
   * What the core goes by.
   *
   * @param publishSettling how long a publish call of unknown outcome may be under way
   * @param dataDeletionPage where people see how far the deletion of their data is
   */
  public record Policies(Duration publishSettling, URI dataDeletionPage) {}

  /** The Graph API: its version, and the base URLs that differ from Meta's or the sandbox's. */
  public record Graph(String version, Hosts hosts) {}

  /** Base URLs that were set. */
  public record Hosts(
      Optional<URI> facebook,
      Optional<URI> graph,
      Optional<URI> rupload,
      Optional<URI> instagram,
      Optional<URI> instagramApi,
      Optional<URI> instagramGraph) {}
}
