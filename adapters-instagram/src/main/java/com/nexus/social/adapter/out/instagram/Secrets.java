package com.nexus.social.adapter.out.instagram;

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

  private static final Set<String> PARAMETERS = Set.of("access_token", "client_secret", "code");

  private final List<String> values = new ArrayList<>();

  static Secrets of(Request request) {
    Secrets secrets = new Secrets();
    String authorization = request.header("Authorization");
    secrets.add(authorization == null ? null : authorization.replaceFirst("^Bearer ", ""));
    HttpUrl url = request.url();
    for (int i = 0; i < url.querySize(); i++) {
      secrets.addParameter(url.queryParameterName(i), url.queryParameterValue(i));
    }
    if (request.body() instanceof FormBody form) {
      for (int i = 0; i < form.size(); i++) {
        secrets.addParameter(form.name(i), form.value(i));
      }
    }
    return secrets;
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
