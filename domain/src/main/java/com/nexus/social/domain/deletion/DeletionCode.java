package com.nexus.social.domain.deletion;

import java.util.random.RandomGenerator;

/**
 * By what a person asks how far a deletion is. It tells nothing about them, and cannot be guessed.
 *
 * @param value letters and digits
 */
public record DeletionCode(String value) {
  private static final String ALPHABET =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int LENGTH = 24;

  /** A fresh one. {@code random} must be cryptographically strong. */
  public static DeletionCode random(RandomGenerator random) {
    StringBuilder code = new StringBuilder();
    random.ints(LENGTH, 0, ALPHABET.length()).forEach(index -> code.append(ALPHABET.charAt(index)));
    return new DeletionCode(code.toString());
  }
}
