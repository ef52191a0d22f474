package com.nexus.social.bootstrap.demo;

/** The demo came to a halt. The message is one sentence for a person. */
public final class DemoException extends RuntimeException {
  DemoException(String sentence) {
    super(sentence);
  }

  DemoException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
