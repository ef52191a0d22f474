package com.nexus.social.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A payload whose connection breaks after so many bytes. */
record BrokenPayload(Payload whole, long after) implements Payload {
  @Override
  public @Nullable String header(String name) {
    return whole.header(name);
  }

  @Override
  public InputStream bytes() {
    return new InputStream() {
      private final InputStream source = whole.bytes();
      private long left = after;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) throw new IOException("broken by a fault");
        int read = source.read(buffer, offset, (int) Math.min(length, left));
        if (read > 0) left -= read;
        return read;
      }
    };
  }
}
