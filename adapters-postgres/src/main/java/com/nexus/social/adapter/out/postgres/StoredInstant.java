package com.nexus.social.adapter.out.postgres;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as PostgreSQL keeps them. */
final class StoredInstant {
  private StoredInstant() {}

  /** To the microsecond, downwards; PostgreSQL itself would round. */
  static Instant of(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
