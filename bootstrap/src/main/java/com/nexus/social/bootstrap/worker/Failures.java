package com.nexus.social.bootstrap.worker;

import com.nexus.social.application.port.out.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is logged of work that fails; it goes on, whatever that was. */
final class Failures {
  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static void log(String what, Throwable thrown) {
    if (thrown instanceof StorageUnavailableException) {
      log.warn("{} waits for the database: {}", what, rootMessage(thrown));
    } else {
      log.error("{} failed", what, thrown);
    }
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
