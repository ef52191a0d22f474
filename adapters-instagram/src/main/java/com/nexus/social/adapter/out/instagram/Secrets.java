package com.nexus.social.adapter.out.instagram;

import com.nexus.social.domain.connection.AccessToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** What a request carries that nobody else may read. */
final class Secrets {
  /** What is shorter is no secret, and would tear texts to pieces. */
  private static final int SHORTEST = 6;

  private static final Set<String> PARAMETERS =
      Set.of(
          "access_token",
          "client_secret",
          "code",
          "fb_exchange_token",
          "input_token",
          AppSecretProof.PARAMETER);

  private final List<String> values = new ArrayList<>();

  /** A token that something was asked about. */
  static Secrets of(AccessToken token) {
    Secrets secrets = new Secrets();
    secrets.add(token.value());
    return secrets;
  }

  /** The secrets of a request, as it was made and as it was sent. */
  static Secrets of(Request made, Request sent) {
    Secrets secrets = new Secrets();
    secrets.addAll(made);
    secrets.addAll(sent);
    return secrets;
  }

  private void addAll(Request request) {
    Bearer.tokenOf(request).ifPresent(this::addToken);
    HttpUrl url = request.url();
    for (int i = 0; i < url.querySize(); i++) {
      addParameter(url.queryParameterName(i), url.queryParameterValue(i));
    }
    if (request.body() instanceof FormBody form) {
      for (int i = 0; i < form.size(); i++) {
        addParameter(form.name(i), form.value(i));
      }
    }
  }

  private void addToken(String token) {
    add(token);
    // The token of the app itself ends with the app's secret.
    add(token.substring(token.indexOf('|') + 1));
  }

  private void addParameter(String name, @Nullable String value) {
    if (PARAMETERS.contains(name)) {
      add(value);
    }
  }

  private void add(@Nullable String value) {
    if (value != null && value.length() >= SHORTEST) {
      values.add(value);
    }
  }

  String redacted(String text) {
    String redacted = text;
    for (String value : values) {
      redacted = redacted.replace(value, "[redacted]");
    }
    return redacted;
  }

  @Override
  public String toString() {
    return "Secrets[redacted]";
  }
}
