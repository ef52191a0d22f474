package com.nexus.social.sandbox.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of videos that the app sends, in as many pieces as it takes. */
public final class Uploads {
  private static final int CHUNK = 64 * 1024;

  private final MediaFiles files;

  public Uploads(MediaFiles files) {
    this.files = files;
  }

  /** How many bytes have come so far, also while they are coming. */
  public long received(String containerId) {
    Path part = files.part(containerId);
    try {
      return Files.exists(part) ? Files.size(part) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts what comes behind what there is, up to a length. A connection that breaks leaves what has
   * come.
   *
   * @param offset where the bytes belong; what there was from there on is replaced
   */
  public void receive(String containerId, long offset, InputStream bytes, long upTo) {
    try (FileChannel part =
        FileChannel.open(
            files.part(containerId), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      part.truncate(offset).position(offset);
      copy(bytes, part, upTo - offset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(InputStream bytes, FileChannel part, long atMost) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (long left = atMost; left > 0; ) {
      int read = read(bytes, chunk, (int) Math.min(left, CHUNK));
      if (read < 0) return;
      ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, read);
      while (buffer.hasRemaining()) part.write(buffer);
      left -= read;
    }
  }

  /** A broken connection ends the bytes like their end does; the length tells them apart. */
  private static int read(InputStream bytes, byte[] chunk, int atMost) {
    try {
      return bytes.read(chunk, 0, atMost);
    } catch (IOException _) {
      return -1;
    }
  }
}
