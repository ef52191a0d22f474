package com.nexus.social.bootstrap;

import static java.util.stream.Collectors.joining;

import com.nexus.social.bootstrap.console.GrpcurlLine;
import com.nexus.social.bootstrap.server.NexusServer;
import com.nexus.social.bootstrap.settings.Settings;
import com.nexus.social.bootstrap.settings.Settings.App;
import com.nexus.social.bootstrap.settings.Settings.Apps;
import com.nexus.social.bootstrap.settings.Settings.Database;
import com.nexus.social.bootstrap.settings.Settings.Mode;
import com.nexus.social.v1.BeginAuthorizationRequest;
import com.nexus.social.v1.ConnectionServiceGrpc;
import com.nexus.social.v1.Platform;
import java.util.UUID;
import java.util.stream.Stream;

/** What a server says of itself when it is up. */
final class Announcement {
  private static final BeginAuthorizationRequest FIRST_CALL =
      BeginAuthorizationRequest.newBuilder()
          .setUserId(new UUID(0, 1).toString())
          .setPlatform(Platform.PLATFORM_INSTAGRAM)
          .build();

  private Announcement() {}

  static String of(Settings settings, NexusServer server) {
    String address = reachable(settings.grpc().host()) + ":" + server.grpcPort();
    var begin = ConnectionServiceGrpc.getBeginAuthorizationMethod();
    return """
    Nexus is serving.

      mode      %s
      gRPC      %s:%d
      database  %s
    %s
    Try it:

      grpcurl -plaintext %s list
      %s

    or, without grpcurl:

      %s
    """
        .formatted(
            mode(settings.mode(), server),
            settings.grpc().host(),
            server.grpcPort(),
            database(settings),
            registration(settings.mode()),
            address,
            GrpcurlLine.of(address, begin, FIRST_CALL),
            GrpcurlLine.byBuf(address, begin, FIRST_CALL));
  }

  private static String mode(Mode mode, NexusServer server) {
    return switch (mode) {
      case Mode.Sandbox _ ->
          "sandbox at %s: nothing leaves this machine"
              .formatted(server.sandbox().orElseThrow().baseUri());
      case Mode.Meta _ -> "Meta";
    };
  }

  /** What an operator must have registered: Meta compares redirect URIs letter by letter. */
  private static String registration(Mode mode) {
    return switch (mode) {
      case Mode.Sandbox _ -> "";
      case Mode.Meta(Apps apps, _) ->
          Stream.concat(
                  apps.instagram().map(app -> registration("Instagram Login", app)).stream(),
                  apps
                      .facebook()
                      .map(facebook -> registration("Facebook Login", facebook.app()))
                      .stream())
              .collect(joining("\n", "\nRegister with Meta, to the letter:\n\n", "\n"));
    };
  }

  private static String registration(String login, App app) {
    return "  %-15s  app %s, redirect URI %s".formatted(login, app.id(), app.redirectUri());
  }

  private static String database(Settings settings) {
    return switch (settings.database()) {
      case Database.Embedded _ -> "embedded PostgreSQL in " + settings.directories().data();
      case Database.External(String url, _, _) -> url.replaceAll("\\?.*", "");
    };
  }

  /** An address that listens to all is called at this machine's own. */
  private static String reachable(String host) {
    return switch (host) {
      case "0.0.0.0", "::", "[::]" -> "localhost";
      default -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    };
  }
}
