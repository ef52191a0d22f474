package com.nexus.social.bootstrap.settings;

import static com.nexus.social.bootstrap.settings.Variable.INSTAGRAM_APP_ID;
import static com.nexus.social.bootstrap.settings.Variable.INSTAGRAM_APP_SECRET;
import static com.nexus.social.bootstrap.settings.Variable.INSTAGRAM_PREVIOUS_APP_SECRET;
import static com.nexus.social.bootstrap.settings.Variable.INSTAGRAM_REDIRECT_URI;
import static com.nexus.social.bootstrap.settings.Variable.META_APP_ID;
import static com.nexus.social.bootstrap.settings.Variable.META_APP_SECRET;
import static com.nexus.social.bootstrap.settings.Variable.META_LOGIN_CONFIG_ID;
import static com.nexus.social.bootstrap.settings.Variable.META_PREVIOUS_APP_SECRET;
import static com.nexus.social.bootstrap.settings.Variable.META_REDIRECT_URI;

import com.nexus.social.bootstrap.settings.Settings.App;
import com.nexus.social.bootstrap.settings.Settings.Apps;
import com.nexus.social.bootstrap.settings.Settings.FacebookApp;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the app of each login. */
final class AppsReader {
  private static final AppsReader INSTAGRAM =
      new AppsReader(
          "Instagram Login",
          INSTAGRAM_APP_ID,
          INSTAGRAM_APP_SECRET,
          INSTAGRAM_REDIRECT_URI,
          List.of(INSTAGRAM_PREVIOUS_APP_SECRET));

  private static final AppsReader FACEBOOK =
      new AppsReader(
          "Facebook Login",
          META_APP_ID,
          META_APP_SECRET,
          META_REDIRECT_URI,
          List.of(META_LOGIN_CONFIG_ID, META_PREVIOUS_APP_SECRET));

  private final String login;
  private final Variable id;
  private final Variable secret;
  private final Variable redirectUri;
  private final List<Variable> more;

  private AppsReader(
      String login, Variable id, Variable secret, Variable redirectUri, List<Variable> more) {
    this.login = login;
    this.id = id;
    this.secret = secret;
    this.redirectUri = redirectUri;
    this.more = more;
  }

  /** Whether anything of an app was given, usable or not. */
  static boolean isAnySet(Values values) {
    return Stream.of(INSTAGRAM, FACEBOOK)
        .flatMap(reader -> reader.required())
        .anyMatch(values::isSet);
  }

  /** The apps; empty if there is none that can be used. */
  static Optional<Apps> read(Values values) {
    Optional<App> instagram = INSTAGRAM.app(values);
    Optional<App> meta = FACEBOOK.app(values);
    Optional<String> configId = values.find(META_LOGIN_CONFIG_ID, Format.CONFIG_ID);
    Optional<FacebookApp> facebook = meta.map(app -> new FacebookApp(app, configId));
    List<Secret> previous =
        Stream.of(INSTAGRAM_PREVIOUS_APP_SECRET, META_PREVIOUS_APP_SECRET)
            .flatMap(variable -> values.findSecret(variable, Format.SECRET).stream())
            .toList();
    return instagram.isEmpty() && facebook.isEmpty()
        ? Optional.empty()
        : Optional.of(new Apps(instagram, facebook, previous));
  }

  private Stream<Variable> required() {
    return Stream.of(id, secret, redirectUri);
  }

  private Optional<App> app(Values values) {
    if (required().noneMatch(values::isSet)) {
      more.stream().filter(values::isSet).forEach(lonely -> values.problem(without(lonely)));
      return Optional.empty();
    }
    required()
        .filter(variable -> !values.isSet(variable))
        .forEach(missing -> values.problem(missing(missing)));
    Optional<String> appId = values.find(id, Format.APP_ID);
    Optional<Secret> appSecret = values.findSecret(secret, Format.SECRET);
    Optional<URI> uri = values.find(redirectUri, Format.BROWSER_URL);
    return appId.isPresent() && appSecret.isPresent() && uri.isPresent()
        ? Optional.of(new App(appId.get(), appSecret.get(), uri.get()))
        : Optional.empty();
  }

  private String missing(Variable variable) {
    return "%s is missing: set all of %s, %s and %s to use %s, or none of them."
        .formatted(variable, id, secret, redirectUri, login);
  }

  private String without(Variable lonely) {
    return "%s is set, but %s is not: set it, too, or unset %1$s.".formatted(lonely, id);
  }
}
