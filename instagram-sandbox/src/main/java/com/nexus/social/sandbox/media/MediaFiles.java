package com.nexus.social.sandbox.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The bytes of what was fetched: in a folder, or in memory when there is none. */
public final class MediaFiles {
  private final @Nullable Path folder;
  private final Map<String, byte[]> inMemory = new ConcurrentHashMap<>();

  public MediaFiles(@Nullable Path folder) {
    this.folder = folder;
    try {
      if (folder != null) Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IllegalStateException("The sandbox cannot keep media in " + folder, e);
    }
  }

  /** Keeps the bytes under a name that only they have. */
  String keep(byte[] bytes, String extension) {
    String name = HexFormat.of().formatHex(digest(bytes)) + extension;
    if (folder == null) inMemory.put(name, bytes);
    else if (!Files.exists(folder.resolve(name))) write(folder.resolve(name), bytes);
    return name;
  }

  /** The bytes of that name, or null. */
  byte @Nullable [] read(String name) {
    if (folder == null) return inMemory.get(name);
    Path file = folder.resolve(name).normalize();
    try {
      return folder.equals(file.getParent()) && Files.exists(file)
          ? Files.readAllBytes(file)
          : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    Path temporary =
        file.resolveSibling(file.getFileName() + "." + Thread.currentThread().threadId());
    try {
      Files.write(temporary, bytes);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
