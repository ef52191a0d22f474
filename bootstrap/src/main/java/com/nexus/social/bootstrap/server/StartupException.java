package com.nexus.social.bootstrap.server;

/** The server cannot start. The message is one sentence for a person. */
public final class StartupException extends RuntimeException {
  StartupException(String sentence) {
    super(sentence);
  }

  StartupException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
