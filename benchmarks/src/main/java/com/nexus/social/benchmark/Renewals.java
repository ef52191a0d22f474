package com.nexus.social.benchmark;

import com.nexus.social.adapter.out.postgres.PostgresDatabase;
import com.nexus.social.adapter.out.postgres.PostgresModule;
import com.nexus.social.adapter.out.postgres.PostgresSettings;
import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.bootstrap.server.NexusServer;
import com.nexus.social.bootstrap.settings.Settings;
import com.nexus.social.bootstrap.settings.SettingsReader;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionChange;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.RenewalPolicy;
import com.nexus.social.domain.connection.TokenKind;
import com.nexus.social.domain.connection.Tokens;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.domain.platform.PlatformAccount;
import com.nexus.social.sandbox.ConnectedAccount;
import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.SandboxSettings;
import com.nexus.social.sandbox.calls.CallKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How many tokens a whole server renews per second when all are due and Meta answers at once:
 * claimed, unsealed, renewed and the account read over HTTP, sealed, stored. Sandbox, server and
 * database share the machine.
 */
final class Renewals {
  private static final int CONNECTIONS = 2_000;
  private static final int WARM_UP = 1;
  private static final int ROUNDS = 5;
  private static final Duration CYCLE = Duration.ofDays(51);
  private static final String[] SCOPES = {
    "instagram_business_basic",
    "instagram_business_content_publish",
    "instagram_business_manage_insights"
  };

  private Renewals() {}

  static void main() throws Exception {
    System.out.printf(
        Locale.ROOT, "%d rounds of %,d connections; %s%n", ROUNDS, CONNECTIONS, Machine.now());
    TokenKeyset keyset = TokenKeyset.generate();
    try (DiskServer disk = DiskServer.start();
        InstagramSandbox sandbox = InstagramSandbox.start(SandboxSettings.defaults())) {
      PostgresSettings postgres = disk.newDatabase("renewals", 16);
      fill(postgres, keyset, sandbox);
      List<Double> rates = new ArrayList<>();
      for (int i = 0; i < WARM_UP + ROUNDS; i++) {
        sandbox.control().advance(CYCLE);
        double rate = round(settings(postgres, keyset, sandbox), postgres, sandbox, i);
        if (i >= WARM_UP) {
          rates.add(rate);
        }
      }
      System.out.println("renewals/s: " + Rounds.of(rates).text("%,.0f"));
      System.out.printf(
          Locale.ROOT,
          "%,d renewals, and %,d calls to renew at the sandbox%n",
          (WARM_UP + ROUNDS) * CONNECTIONS,
          sandbox.control().calls(CallKind.REFRESH).size());
    }
    System.out.println(Machine.now());
  }

  /** A server is started among connections that are all due, and runs until none is. */
  private static double round(
      Settings settings, PostgresSettings postgres, InstagramSandbox sandbox, int round)
      throws Exception {
    try (var _ = NexusServer.start(settings, sandbox.control()::now)) {
      long start = System.nanoTime();
      while (renewed(postgres) < (long) CONNECTIONS * (round + 1)) {
        Thread.sleep(10);
      }
      return CONNECTIONS * 1e9 / (System.nanoTime() - start);
    }
  }

  private static long renewed(PostgresSettings postgres) throws Exception {
    return DiskServer.number(
        postgres, "SELECT count(*) FROM connection_events WHERE kind = 'RENEWED'");
  }

  private static Settings settings(
      PostgresSettings postgres, TokenKeyset keyset, InstagramSandbox sandbox) {
    return SettingsReader.read(
        Map.ofEntries(
            Map.entry("NEXUS_GRPC_PORT", "0"),
            // Read, and not used: nothing is embedded.
            Map.entry("NEXUS_DATA_DIR", System.getProperty("java.io.tmpdir")),
            Map.entry("NEXUS_DATABASE_URL", postgres.jdbcUrl()),
            Map.entry("NEXUS_DATABASE_USER", postgres.user()),
            Map.entry("NEXUS_DATABASE_PASSWORD", postgres.password()),
            Map.entry("NEXUS_TOKEN_KEYSET", keyset.json()),
            Map.entry("NEXUS_DATA_DELETION_URL", "https://app.example/deletion"),
            Map.entry("INSTAGRAM_APP_ID", SandboxSettings.DEFAULT_APP_ID),
            Map.entry("INSTAGRAM_APP_SECRET", SandboxSettings.DEFAULT_APP_SECRET),
            Map.entry("INSTAGRAM_REDIRECT_URI", sandbox.baseUri().resolve("/callback").toString()),
            Map.entry("META_INSTAGRAM_URL", sandbox.hosts().instagram().toString()),
            Map.entry("META_INSTAGRAM_API_URL", sandbox.hosts().instagramApi().toString()),
            Map.entry("META_INSTAGRAM_GRAPH_URL", sandbox.hosts().instagramGraph().toString())),
        path -> {
          throw new IllegalStateException("No secret is in a file: " + path);
        });
  }

  private static void fill(
      PostgresSettings postgres, TokenKeyset keyset, InstagramSandbox sandbox) {
    TokenVault vault = PostgresModule.tokenVault(keyset);
    try (PostgresDatabase database = PostgresDatabase.open(postgres)) {
      ConnectionRepository connections = PostgresModule.connections(database);
      Instant now = sandbox.control().now();
      for (ConnectedAccount each : sandbox.control().newAccounts("bench", CONNECTIONS, SCOPES)) {
        var _ = connections.insert(connection(each, vault, now)).orElseThrow();
      }
    }
  }

  /** One that was made just now, as if by the person. */
  private static ConnectionChange connection(
      ConnectedAccount account, TokenVault vault, Instant now) {
    ConnectionId id = new ConnectionId(UUID.randomUUID());
    AccountOwner owner =
        new AccountOwner(new UserId(UUID.randomUUID()), new Platform("instagram"), account.id());
    Grant grant =
        new Grant(
            new Login("instagram"),
            account.id(),
            new PlatformAccount(account.id(), account.username(), "", Optional.empty()),
            Set.of(SCOPES),
            Set.of(Capability.PUBLISH, Capability.READ_INSIGHTS));
    Tokens tokens =
        new Tokens(
            vault.seal(id, TokenKind.USER, new AccessToken(account.token())), Optional.empty());
    Validity validity =
        new Validity(now, Optional.of(now.plus(Duration.ofDays(60))), Optional.empty());
    Active active = Active.begun(tokens, validity, RenewalPolicy.standard(), now);
    return Connection.begun(id, owner, grant, active, now);
  }
}
