package com.nexus.social.sandbox.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls that count against limits, one line each, written before the call is answered. It is
 * rewritten, with close calls in one line, at the start and whenever it has grown long.
 */
public final class UsageFile implements AutoCloseable {
  private static final long LONG = 16 * 1024 * 1024;

  private final Path file;
  private @Nullable FileChannel channel;
  private long size;
  private long tooLong = LONG;

  private UsageFile(Path file) {
    this.file = file;
  }

  /** That of a folder, which only this sandbox uses; null without a folder. */
  public static @Nullable UsageFile in(@Nullable Path folder) {
    return folder == null ? null : new UsageFile(folder.resolve("usage.txt"));
  }

  List<Stretch> read() {
    if (!Files.exists(file)) return List.of();
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      List<Stretch> stretches = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        try {
          stretches.add(Stretch.parse(lines.get(i)));
        } catch (RuntimeException e) {
          boolean cutShort = i == lines.size() - 1;
          if (!cutShort) throw new IOException("line " + (i + 1) + " is damaged", e);
        }
      }
      return stretches;
    } catch (IOException e) {
      throw new IllegalStateException("The sandbox cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Puts these lines in place of all, in one move. */
  void rewrite(List<Stretch> stretches) {
    Path temporary = file.resolveSibling("usage.txt.new");
    try {
      try (Writer out = Files.newBufferedWriter(temporary)) {
        for (Stretch stretch : stretches) out.write(stretch.line());
      }
      close();
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
      size = channel.size();
      tooLong = Math.max(LONG, 2 * size);
    } catch (IOException e) {
      throw new UncheckedIOException("The sandbox cannot write " + file, e);
    }
  }

  void append(Stretch stretch) {
    if (channel == null) throw new IllegalStateException(file + " is closed");
    ByteBuffer line = StandardCharsets.UTF_8.encode(stretch.line());
    size += line.remaining();
    try {
      while (line.hasRemaining()) channel.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException("The sandbox cannot write " + file, e);
    }
  }

  boolean isLong() {
    return size > tooLong;
  }

  @Override
  public void close() {
    try {
      if (channel != null) channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
