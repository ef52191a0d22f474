package com.nexus.social.application.service;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Random UUIDs (RFC 9562, version 4) out of a given source, so that tests can repeat them. */
final class RandomUuids {
  private RandomUuids() {}

  static UUID next(RandomGenerator random) {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
