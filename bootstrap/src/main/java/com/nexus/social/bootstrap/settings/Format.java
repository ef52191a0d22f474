package com.nexus.social.bootstrap.settings;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a value must look like.
 *
 * @param rule as it follows "must be"
 * @param parser throws a RuntimeException at anything else
 */
record Format<T>(String rule, Function<String, T> parser) {
  static final Format<String> HOST =
      text("a host name or an address", host -> host.matches("[\\w.:%-]+"));

  static final Format<Integer> PORT =
      new Format<>("a port from 0 to 65535", Integer::valueOf)
          .restrictedTo(port -> port >= 0 && port <= 65_535);

  static final Format<Duration> DURATION =
      new Format<>("an ISO 8601 duration above zero, such as PT3M", Duration::parse)
          .restrictedTo(Duration::isPositive);

  static final Format<String> JDBC_URL =
      text(
          "a JDBC URL of PostgreSQL, such as jdbc:postgresql://localhost:5432/nexus",
          url -> url.startsWith("jdbc:postgresql:"));

  static final Format<String> APP_ID =
      text("the digits shown in the app's dashboard", id -> id.matches("\\d+"));

  static final Format<String> CONFIG_ID =
      text("the digits shown with the configuration", id -> id.matches("\\d+"));

  static final Format<String> GRAPH_VERSION =
      text("a version such as v26.0", version -> version.matches("v\\d+\\.\\d+"));

  static final Format<URI> BASE_URL =
      new Format<>("an http or https URL with a host and nothing after its path", URI::create)
          .restrictedTo(url -> isHttp(url) && url.getRawQuery() == null);

  /** Where browsers are sent: a redirect URI, a page. */
  static final Format<URI> BROWSER_URL =
      new Format<>("an http or https URL without a fragment", URI::create)
          .restrictedTo(Format::isHttp);

  static final Format<Path> DIRECTORY = new Format<>("the path of a directory", Path::of);

  static final Format<String> TEXT = text("some text", _ -> true);

  static final Format<Secret> SECRET = new Format<>("a secret", Secret::new);

  static final Format<TokenKeyset> KEYSET =
      new Format<>("a keyset as \"nexus keys create\" prints it", TokenKeyset::new);

  private static Format<String> text(String rule, Predicate<String> accepted) {
    return new Format<>(rule, Function.<String>identity()).restrictedTo(accepted);
  }

  private static boolean isHttp(URI url) {
    return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getRawFragment() == null;
  }

  private Format<T> restrictedTo(Predicate<T> accepted) {
    return new Format<>(
        rule,
        text -> {
          T value = parser.apply(text);
          if (!accepted.test(value)) {
            throw new IllegalArgumentException(rule);
          }
          return value;
        });
  }
}
