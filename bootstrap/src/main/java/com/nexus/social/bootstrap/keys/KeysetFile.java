package com.nexus.social.bootstrap.keys;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that holds a keyset, readable by its owner only.
 *
 * @param path the file
 */
public record KeysetFile(Path path) {
  /** Whether there is such a file. */
  public boolean exists() {
    return Files.exists(path);
  }

  /** What it holds. */
  public TokenKeyset read() throws IOException {
    return new TokenKeyset(Files.readString(path));
  }

  /**
   * Replaces what it holds. It is never there by half: whoever dies here, even by a power cut,
   * leaves the old keyset or the new one.
   */
  public void write(TokenKeyset keyset) throws IOException {
    Path absolute = path.toAbsolutePath();
    // Such a file is its owner's only from the first moment on.
    Path draft = Files.createTempFile(absolute.getParent(), "token-keyset", null);
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(keyset.json().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(draft, absolute, ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
