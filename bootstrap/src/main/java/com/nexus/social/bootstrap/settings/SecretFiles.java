package com.nexus.social.bootstrap.settings;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the files that hold secrets. */
@FunctionalInterface
public interface SecretFiles {
  /** The whole file as text. */
  String read(Path file) throws IOException;
}
