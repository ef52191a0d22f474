package com.nexus.social.sandbox.http;

import java.io.InputStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Straight from the network. */
record RequestPayload(Request request) implements Payload {
  @Override
  public @Nullable String header(String name) {
    return request.getHeaders().get(name);
  }

  @Override
  public InputStream bytes() {
    return Content.Source.asInputStream(request);
  }
}
