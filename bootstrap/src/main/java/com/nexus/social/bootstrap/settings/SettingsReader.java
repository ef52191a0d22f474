package com.nexus.social.bootstrap.settings;

import static com.nexus.social.bootstrap.settings.Variable.*;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.bootstrap.settings.Settings.Address;
import com.nexus.social.bootstrap.settings.Settings.App;
import com.nexus.social.bootstrap.settings.Settings.Database;
import com.nexus.social.bootstrap.settings.Settings.Directories;
import com.nexus.social.bootstrap.settings.Settings.Graph;
import com.nexus.social.bootstrap.settings.Settings.Hosts;
import com.nexus.social.bootstrap.settings.Settings.Mode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes {@link Settings} of an environment. */
public final class SettingsReader {
  private static final List<Variable> APP =
      List.of(INSTAGRAM_APP_ID, INSTAGRAM_APP_SECRET, INSTAGRAM_REDIRECT_URI);

  private final Values values;

  private SettingsReader(Values values) {
    this.values = values;
  }

  /**
   * The settings. Depends on nothing but its arguments.
   *
   * @throws InvalidSettingsException with all that is wrong
   */
  public static Settings read(Map<String, String> environment, SecretFiles files) {
    Values values = new Values(environment, files);
    Settings settings = new SettingsReader(values).settings();
    values.throwProblems();
    return settings;
  }

  private Settings settings() {
    return new Settings(
        new Address(
            values.get(NEXUS_GRPC_HOST, Format.HOST), values.get(NEXUS_GRPC_PORT, Format.PORT)),
        database(),
        mode(),
        new Graph(values.get(META_GRAPH_VERSION, Format.GRAPH_VERSION), hosts()),
        directories(),
        values.get(NEXUS_PUBLISH_SETTLING, Format.DURATION));
  }

  private Database database() {
    Optional<String> url = values.find(NEXUS_DATABASE_URL, Format.JDBC_URL);
    Optional<String> user = values.find(NEXUS_DATABASE_USER, Format.TEXT);
    Optional<Secret> password = values.findSecret(NEXUS_DATABASE_PASSWORD, Format.SECRET);
    if (!values.isSet(NEXUS_DATABASE_URL)) {
      for (Variable lonely : List.of(NEXUS_DATABASE_USER, NEXUS_DATABASE_PASSWORD)) {
        if (values.isSet(lonely)) {
          values.problem(
              "%s is set, but %s is not: set it, too, or unset %1$s to use an embedded PostgreSQL."
                  .formatted(lonely, NEXUS_DATABASE_URL));
        }
      }
    }
    return url.<Database>map(at -> new Database.External(at, user, password))
        .orElseGet(Database.Embedded::new);
  }

  private Mode mode() {
    int port = values.get(NEXUS_SANDBOX_PORT, Format.PORT);
    Optional<TokenKeyset> keyset = values.findSecret(NEXUS_TOKEN_KEYSET, Format.KEYSET);
    Mode sandbox = new Mode.Sandbox(port, keyset);
    if (APP.stream().noneMatch(values::isSet)) {
      return sandbox;
    }
    Optional<App> app = app();
    if (!values.isSet(NEXUS_TOKEN_KEYSET)) {
      values.problem(
          ("%s is missing, but required with a Meta app: make one by \"nexus keyset\","
                  + " keep it safe, and set it, or %s to a file that holds it.")
              .formatted(NEXUS_TOKEN_KEYSET, NEXUS_TOKEN_KEYSET.fileName()));
    }
    return app.isPresent() && keyset.isPresent() ? new Mode.Meta(app.get(), keyset.get()) : sandbox;
  }

  private Optional<App> app() {
    APP.stream()
        .filter(variable -> !values.isSet(variable))
        .forEach(
            missing ->
                values.problem(
                    ("%s is missing: set all of %s, %s and %s to use Meta, or none to use the"
                            + " sandbox.")
                        .formatted(
                            missing,
                            INSTAGRAM_APP_ID,
                            INSTAGRAM_APP_SECRET,
                            INSTAGRAM_REDIRECT_URI)));
    Optional<String> id = values.find(INSTAGRAM_APP_ID, Format.APP_ID);
    Optional<Secret> secret = values.findSecret(INSTAGRAM_APP_SECRET, Format.SECRET);
    Optional<URI> redirectUri = values.find(INSTAGRAM_REDIRECT_URI, Format.REDIRECT_URI);
    return id.isPresent() && secret.isPresent() && redirectUri.isPresent()
        ? Optional.of(new App(id.get(), secret.get(), redirectUri.get()))
        : Optional.empty();
  }

  private Hosts hosts() {
    return new Hosts(
        values.find(META_FACEBOOK_URL, Format.BASE_URL),
        values.find(META_GRAPH_URL, Format.BASE_URL),
        values.find(META_RUPLOAD_URL, Format.BASE_URL),
        values.find(META_INSTAGRAM_URL, Format.BASE_URL),
        values.find(META_INSTAGRAM_API_URL, Format.BASE_URL),
        values.find(META_INSTAGRAM_GRAPH_URL, Format.BASE_URL));
  }

  private Directories directories() {
    Optional<Path> data =
        values
            .find(NEXUS_DATA_DIR, Format.DIRECTORY)
            .or(() -> ofUser("XDG_DATA_HOME", ".local/share"));
    if (data.isEmpty() && !values.isSet(NEXUS_DATA_DIR)) {
      values.problem(
          "%s is missing, and there is no HOME to put it in: set it to a directory of this user."
              .formatted(NEXUS_DATA_DIR));
    }
    Path used = data.orElse(Path.of("."));
    return new Directories(
        used, ofUser("XDG_CACHE_HOME", ".cache").orElseGet(() -> used.resolve("cache")));
  }

  /** As the XDG Base Directory Specification has it. */
  private Optional<Path> ofUser(String variable, String underHome) {
    return values
        .raw(variable)
        .map(Path::of)
        .or(() -> values.raw("HOME").map(home -> Path.of(home, underHome)))
        .map(directory -> directory.resolve("nexus-social"));
  }
}
