package com.nexus.social.bootstrap.settings;

import static com.nexus.social.bootstrap.settings.Variable.*;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.bootstrap.settings.Settings.Address;
import com.nexus.social.bootstrap.settings.Settings.Apps;
import com.nexus.social.bootstrap.settings.Settings.Directories;
import com.nexus.social.bootstrap.settings.Settings.Graph;
import com.nexus.social.bootstrap.settings.Settings.Hosts;
import com.nexus.social.bootstrap.settings.Settings.Mode;
import com.nexus.social.bootstrap.settings.Settings.Policies;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Makes {@link Settings} of an environment. */
public final class SettingsReader {
  /** In the sandbox nobody is sent there but by hand. */
  private static final URI SANDBOX_DELETION_PAGE =
      URI.create("http://localhost:8080/data-deletion");

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
        DatabaseReader.read(values),
        mode(),
        new Graph(values.get(META_GRAPH_VERSION, Format.GRAPH_VERSION), hosts()),
        directories(),
        new Policies(values.get(NEXUS_PUBLISH_SETTLING, Format.DURATION), dataDeletionPage()));
  }

  private Mode mode() {
    int port = values.get(NEXUS_SANDBOX_PORT, Format.PORT);
    Optional<TokenKeyset> keyset = values.findSecret(NEXUS_TOKEN_KEYSET, Format.KEYSET);
    Optional<Apps> apps = AppsReader.read(values);
    if (!AppsReader.isAnySet(values)) {
      return new Mode.Sandbox(port, keyset);
    }
    require(
        NEXUS_TOKEN_KEYSET,
        "make one by \"nexus keys create\", keep it safe, and set it, or %s to a file that holds it"
            .formatted(NEXUS_TOKEN_KEYSET.fileName()));
    require(NEXUS_DATA_DELETION_URL, "set it to a page of yours that asks for GetDataDeletion");
    return apps.isPresent() && keyset.isPresent()
        ? new Mode.Meta(apps.get(), keyset.get())
        : new Mode.Sandbox(port, keyset);
  }

  private void require(Variable variable, String remedy) {
    if (!values.isSet(variable)) {
      values.problem(
          "%s is missing, but required with a Meta app: %s.".formatted(variable, remedy));
    }
  }

  private URI dataDeletionPage() {
    return values.find(NEXUS_DATA_DELETION_URL, Format.BROWSER_URL).orElse(SANDBOX_DELETION_PAGE);
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
