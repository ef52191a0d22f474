package com.nexus.social.domain.connection;

import java.util.Arrays;

/** An access token as it may be stored: encrypted, and bound to its connection. */
public final class SealedToken {
  private final byte[] ciphertext;

  public SealedToken(byte[] ciphertext) {
    this.ciphertext = ciphertext.clone();
  }

  /** The encrypted bytes. */
  public byte[] ciphertext() {
    return ciphertext.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealedToken that && Arrays.equals(ciphertext, that.ciphertext);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ciphertext);
  }

  @Override
  public String toString() {
    return "SealedToken[" + ciphertext.length + " bytes]";
  }
}
