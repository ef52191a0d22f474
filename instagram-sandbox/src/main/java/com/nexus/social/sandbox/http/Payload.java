package com.nexus.social.sandbox.http;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What a call brings besides its parameters: headers, and bytes where the body holds no form. */
public interface Payload {
  Payload NONE =
      new Payload() {
        @Override
        public @Nullable String header(String name) {
          return null;
        }

        @Override
        public InputStream bytes() {
          return InputStream.nullInputStream();
        }
      };

  @Nullable String header(String name);

  /** To be read once; ends with an exception when the connection breaks. */
  InputStream bytes();
}
