package com.nexus.social.adapter.out.postgres;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/**
 * The keys that tokens are encrypted with: the primary one encrypts, all of them decrypt, so that a
 * new primary can be added while the old one is still needed.
 *
 * @param json a keyset of Tink's for AEAD, in its JSON format, in the clear; does not print
 */
public record TokenKeyset(String json) {
  /**
   * Takes the keyset.
   *
   * @throws IllegalArgumentException if it is none, with a sentence for an operator
   */
  public TokenKeyset {
    aead(json);
  }

  /** A keyset with one new AES-256-GCM key. */
  public static TokenKeyset generate() {
    try {
      KeysetHandle keys =
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
      return new TokenKeyset(
          TinkJsonProtoKeysetFormat.serializeKeyset(
              keys, AeadConfig2026.get(), InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink cannot make an AES-256-GCM key", e);
    }
  }

  Aead aead() {
    return aead(json);
  }

  private static Aead aead(String json) {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
              json, AeadConfig2026.get(), InsecureSecretKeyAccess.get())
          .getPrimitive(AeadConfig2026.get(), Aead.class);
    } catch (GeneralSecurityException | RuntimeException _) {
      // Without the cause, which might quote the keys.
      throw new IllegalArgumentException(
          "The token keyset is not a Tink keyset for AEAD in JSON and in the clear.");
    }
  }

  @Override
  public String toString() {
    return "TokenKeyset[redacted]";
  }
}
