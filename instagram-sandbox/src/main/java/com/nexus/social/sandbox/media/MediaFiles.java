package com.nexus.social.sandbox.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bytes of what was taken in: in a folder, which may be one for this run only. */
public final class MediaFiles implements AutoCloseable {
  private final Path folder;
  private final boolean temporary;

  /**
   * Uses a folder.
   *
   * @param lasting the folder; null makes one that is gone after {@link #close}
   */
  public MediaFiles(@Nullable Path lasting) {
    this.temporary = lasting == null;
    try {
      this.folder =
          lasting == null
              ? Files.createTempDirectory("instagram-sandbox-")
              : Files.createDirectories(lasting);
    } catch (IOException e) {
      throw new IllegalStateException("The sandbox cannot keep media in " + lasting, e);
    }
  }

  /** Keeps the bytes under a name that only they have. */
  String keep(byte[] bytes, String extension) {
    String name = HexFormat.of().formatHex(sha256().digest(bytes)) + extension;
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      try {
        Path written = Files.createTempFile(folder, "picture", ".part");
        Files.write(written, bytes);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return name;
  }

  /** Keeps a file of this folder under a name that only its bytes have. */
  String keep(Path part, String extension) {
    try {
      String name = HexFormat.of().formatHex(digest(part)) + extension;
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that is still on its way in. */
  Path part(String name) {
    return folder.resolve(name + ".part");
  }

  /** The file of that name, or null. */
  @Nullable Path find(String name) {
    Path file = folder.resolve(name).normalize();
    return folder.equals(file.getParent()) && Files.isRegularFile(file) ? file : null;
  }

  private static byte[] digest(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(DigestOutputStream.nullOutputStream());
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (!temporary) return;
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
