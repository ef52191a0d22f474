package com.nexus.social.bootstrap.settings;

import static com.nexus.social.bootstrap.settings.Variable.Absence.DEFAULT;
import static com.nexus.social.bootstrap.settings.Variable.Absence.OTHERWISE;
import static com.nexus.social.bootstrap.settings.Variable.Visibility.PLAIN;
import static com.nexus.social.bootstrap.settings.Variable.Visibility.SECRET;

import java.util.Optional;

/** The environment variables: the one table that parsing, help and README follow. */
public enum Variable {
  NEXUS_GRPC_HOST("The address the gRPC server listens on.", DEFAULT, "127.0.0.1", PLAIN),
  NEXUS_GRPC_PORT("Its port; 0 for any that is free.", DEFAULT, "50051", PLAIN),
  NEXUS_DATABASE_URL(
      "The JDBC URL of a PostgreSQL 15 or newer.",
      OTHERWISE,
      "an embedded PostgreSQL, kept in `NEXUS_DATA_DIR`",
      PLAIN),
  NEXUS_DATABASE_USER("Its user.", OTHERWISE, "as the URL says", PLAIN),
  NEXUS_DATABASE_PASSWORD("The user's password.", OTHERWISE, "none", SECRET),
  NEXUS_DATA_DIR(
      "Where the embedded PostgreSQL and the sandbox keep what must outlive a restart.",
      OTHERWISE,
      "`~/.local/share/nexus-social`, or in `$XDG_DATA_HOME`",
      PLAIN),
  NEXUS_TOKEN_KEYSET(
      "The keyset that encrypts access tokens; `nexus keys create` makes one.",
      OTHERWISE,
      "made in `NEXUS_DATA_DIR` with the sandbox; required with a Meta app",
      SECRET),
  NEXUS_PUBLISH_SETTLING(
      "How long after a lost answer an unpublished container proves that nothing was published (ISO"
          + " 8601).",
      DEFAULT,
      "PT3M",
      PLAIN),
  NEXUS_DATA_DELETION_URL(
      "The page of yours where people see how far the deletion of their data is; it gets the"
          + " confirmation code as `code`.",
      OTHERWISE,
      "`http://localhost:8080/data-deletion` with the sandbox; required with a Meta app",
      PLAIN),
  NEXUS_SANDBOX_PORT(
      "The port of the sandbox, on 127.0.0.1; 0 for any that is free.", DEFAULT, "50080", PLAIN),
  INSTAGRAM_APP_ID(
      "The app id of Instagram Login: the Instagram app id, not the Meta app id.",
      OTHERWISE,
      "no Instagram Login; with neither login, the sandbox is used",
      PLAIN),
  INSTAGRAM_APP_SECRET("The Instagram app secret.", OTHERWISE, "as above", SECRET),
  INSTAGRAM_REDIRECT_URI(
      "Where Instagram sends the browser back to, exactly as registered with the app.",
      OTHERWISE,
      "as above",
      PLAIN),
  INSTAGRAM_PREVIOUS_APP_SECRET(
      "The Instagram app secret before this one, by which Meta may still sign what it sends.",
      OTHERWISE,
      "none",
      SECRET),
  META_APP_ID(
      "The app id of Facebook Login: the Meta app id.",
      OTHERWISE,
      "no Facebook Login; with neither login, the sandbox is used",
      PLAIN),
  META_APP_SECRET("The Meta app secret.", OTHERWISE, "as above", SECRET),
  META_REDIRECT_URI(
      "Where Facebook sends the browser back to, exactly as registered with the app.",
      OTHERWISE,
      "as above",
      PLAIN),
  META_LOGIN_CONFIG_ID(
      "The configuration of Facebook Login for Business, which says what people are asked for.",
      OTHERWISE,
      "plain Facebook Login",
      PLAIN),
  META_PREVIOUS_APP_SECRET(
      "The Meta app secret before this one, by which Meta may still sign what it sends.",
      OTHERWISE,
      "none",
      SECRET),
  META_GRAPH_VERSION("The version of the Graph API.", DEFAULT, "v26.0", PLAIN),
  META_FACEBOOK_URL(
      "Base URL of the consent screen.",
      OTHERWISE,
      "`https://www.facebook.com`, or the sandbox",
      PLAIN),
  META_GRAPH_URL(
      "Base URL of the Graph API.",
      OTHERWISE,
      "`https://graph.facebook.com`, or the sandbox",
      PLAIN),
  META_RUPLOAD_URL(
      "Base URL for resumable uploads.",
      OTHERWISE,
      "`https://rupload.facebook.com`, or the sandbox",
      PLAIN),
  META_INSTAGRAM_URL(
      "Base URL of Instagram's own consent screen.",
      OTHERWISE,
      "`https://www.instagram.com`, or the sandbox",
      PLAIN),
  META_INSTAGRAM_API_URL(
      "Base URL for Instagram's own code exchange.",
      OTHERWISE,
      "`https://api.instagram.com`, or the sandbox",
      PLAIN),
  META_INSTAGRAM_GRAPH_URL(
      "Base URL of Instagram's own Graph API.",
      OTHERWISE,
      "`https://graph.instagram.com`, or the sandbox",
      PLAIN);

  private final String meaning;
  private final Absence absence;
  private final String without;
  private final Visibility visibility;

  Variable(String meaning, Absence absence, String without, Visibility visibility) {
    this.meaning = meaning;
    this.absence = absence;
    this.without = without;
    this.visibility = visibility;
  }

  /** What it is for. */
  public String meaning() {
    return meaning;
  }

  /** The value that holds without it, if that is a value. */
  public Optional<String> defaultValue() {
    return absence == DEFAULT ? Optional.of(without) : Optional.empty();
  }

  /** What holds without it, in Markdown. */
  public String without() {
    return absence == DEFAULT ? "`" + without + "`" : without;
  }

  /** Whether its value is never shown, and may be given as a file by {@link #fileName()}. */
  public boolean isSecret() {
    return visibility == SECRET;
  }

  /** The variable that names a file with this one's value. */
  public String fileName() {
    return name() + "_FILE";
  }

  /** How what holds without a variable is written down: as a value, or in words. */
  enum Absence {
    DEFAULT,
    OTHERWISE
  }

  /** Who may see a value. */
  enum Visibility {
    PLAIN,
    SECRET
  }
}
