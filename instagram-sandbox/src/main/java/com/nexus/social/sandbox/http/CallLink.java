package com.nexus.social.sandbox.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The address of a call like one that was made; with its token, as Meta has it. */
public final class CallLink {
  private final StringBuilder text;

  private CallLink(String start) {
    this.text = new StringBuilder(start);
  }

  /** A call of the same path that keeps these of its parameters. */
  public static CallLink like(Call call, List<String> kept) {
    String path = "/" + call.version().text() + "/" + String.join("/", call.target().path());
    String token = call.token() == null ? "" : call.token();
    CallLink link = new CallLink(call.base() + path + "?access_token=" + encoded(token));
    for (String name : kept) {
      String value = call.params().text(name);
      if (value != null) link.with(name, value);
    }
    return link;
  }

  public CallLink with(String name, String value) {
    text.append('&').append(name).append('=').append(encoded(value));
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
