package com.nexus.social.adapter.out.instagram;

import com.nexus.social.domain.connection.AccessToken;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Request;

/** Puts tokens into the header where Meta takes them, and where nobody logs them. */
final class Bearer {
  static final String HEADER = "Authorization";

  /** Uploads name the scheme otherwise than all other calls. */
  private static final Pattern CREDENTIALS = Pattern.compile("(?:Bearer|OAuth) (.+)");

  private Bearer() {}

  static String of(AccessToken token) {
    return of(token.value());
  }

  static String of(String token) {
    return "Bearer " + token;
  }

  /** The token in a request's header. */
  static Optional<String> tokenOf(Request request) {
    String header = request.header(HEADER);
    Matcher credentials = CREDENTIALS.matcher(header == null ? "" : header);
    return credentials.matches() ? Optional.of(credentials.group(1)) : Optional.empty();
  }
}
