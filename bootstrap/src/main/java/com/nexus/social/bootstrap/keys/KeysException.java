package com.nexus.social.bootstrap.keys;

/** The keys are left as they are. The message is one sentence for a person. */
public final class KeysException extends RuntimeException {
  KeysException(String sentence) {
    super(sentence);
  }

  KeysException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
