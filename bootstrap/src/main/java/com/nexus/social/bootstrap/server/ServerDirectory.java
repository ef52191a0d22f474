package com.nexus.social.bootstrap.server;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.nexus.social.adapter.out.postgres.TokenKeyset;
import com.nexus.social.bootstrap.keys.KeysetFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory in which one server at a time keeps what must outlive a restart. */
final class ServerDirectory implements AutoCloseable {
  static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path path;
  private final FileChannel lock;

  private ServerDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Takes the directory, which is made if it is missing.
   *
   * @throws StartupException if it cannot be used, or another process has it
   */
  static ServerDirectory take(Path given) {
    Path path = given.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path, OWNER_ONLY);
      FileChannel lock = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
      if (!locked(lock)) {
        lock.close();
        throw new StartupException(
            "Another nexus is using the data directory %s: stop it, or set NEXUS_DATA_DIR to another."
                .formatted(path));
      }
      return new ServerDirectory(path, lock);
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  /** A place in it; nothing is made. */
  Path resolve(String name) {
    return path.resolve(name);
  }

  /** The keyset that is kept here, made at its first use and readable by its owner only. */
  TokenKeyset tokenKeyset() {
    KeysetFile file = new KeysetFile(path.resolve("token-keyset.json"));
    try {
      if (!file.exists()) {
        file.write(TokenKeyset.generate());
      }
      return file.read();
    } catch (IOException e) {
      throw unusable(file.path(), e);
    } catch (IllegalArgumentException e) {
      throw new StartupException("%s is damaged: %s".formatted(file.path(), e.getMessage()), e);
    }
  }

  private static StartupException unusable(Path path, IOException cause) {
    return new StartupException(
        "%s cannot be used (%s): set NEXUS_DATA_DIR to a directory that this user may write."
            .formatted(path, cause),
        cause);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
