package com.nexus.social.adapter.out.postgres;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AeadKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The keys that tokens are encrypted with: the primary one encrypts, all of them decrypt.
 *
 * <p>They are exchanged while everything runs, in this order:
 *
 * <ol>
 *   <li>{@link #withNewKey}, and every replica gets the keyset: now they all can open what the new
 *       key will seal, and none seals with it yet.
 *   <li>{@link #withNewestKeyAsPrimary}, and every replica gets it: they seal with the new key.
 *   <li>What is stored is re-encrypted, until all of it is sealed with the new key.
 *   <li>{@link #withPrimaryKeyOnly}, and every replica gets it: what is still sealed with an old
 *       key cannot be opened any more. While a person chooses one of several accounts, a token is
 *       kept that is not re-encrypted: leave an hour between the second step and this.
 * </ol>
 *
 * @param json a keyset of Tink's for AEAD, in its JSON format, in the clear; does not print
 */
public record TokenKeyset(String json) {
  /**
   * Takes the keyset.
   *
   * @throws IllegalArgumentException if it is none, or none that can be used, with a sentence for
   *     an operator
   */
  public TokenKeyset {
    KeysetHandle handle = parsed(json);
    var _ = aead(handle);
    if (entries(handle).anyMatch(entry -> prefix(entry).length == 0)) {
      throw new IllegalArgumentException(
          "The token keyset has a key with the output prefix RAW, which cannot be told from others"
              + " when keys are exchanged.");
    }
  }

  /**
   * What may be known of a key.
   *
   * @param id its id
   * @param status ENABLED, or what an operator made of it: DISABLED or DESTROYED
   * @param primary whether it is the one that encrypts
   */
  public record Key(long id, String status, boolean primary) {
    private static Key of(KeysetHandle.Entry entry) {
      return new Key(
          Integer.toUnsignedLong(entry.getId()), entry.getStatus().toString(), entry.isPrimary());
    }
  }

  /** A keyset with one new AES-256-GCM key. */
  public static TokenKeyset generate() {
    return built(KeysetHandle.newBuilder().addEntry(newKey().makePrimary()));
  }

  /** The keys, the oldest first, without their secrets. */
  public List<Key> keys() {
    return entries(parsed(json)).map(Key::of).toList();
  }

  /** The same keys and a new one, which decrypts, and does not encrypt yet. */
  public TokenKeyset withNewKey() {
    return built(KeysetHandle.newBuilder(parsed(json)).addEntry(newKey()));
  }

  /**
   * The same keys, of which the newest encrypts.
   *
   * @throws IllegalStateException if it does so already, or is not enabled, with a sentence for an
   *     operator
   */
  public TokenKeyset withNewestKeyAsPrimary() {
    KeysetHandle.Builder keys = KeysetHandle.newBuilder(parsed(json));
    KeysetHandle.Builder.Entry newest = keys.getAt(keys.size() - 1);
    if (newest.isPrimary()) {
      throw new IllegalStateException("The newest key is the primary one already: add one first.");
    }
    if (newest.getStatus() != KeyStatus.ENABLED) {
      throw new IllegalStateException("The newest key is not enabled.");
    }
    newest.makePrimary();
    return built(keys);
  }

  /** The primary key alone. */
  public TokenKeyset withPrimaryKeyOnly() {
    KeysetHandle.Builder keys = KeysetHandle.newBuilder(parsed(json));
    for (int i = keys.size() - 1; i >= 0; i--) {
      if (!keys.getAt(i).isPrimary()) {
        keys.deleteAt(i);
      }
    }
    return built(keys);
  }

  Aead aead() {
    return aead(parsed(json));
  }

  /** What everything begins with that is sealed with the primary key. */
  byte[] primaryPrefix() {
    return prefix(parsed(json).getPrimary());
  }

  private static Stream<KeysetHandle.Entry> entries(KeysetHandle handle) {
    return IntStream.range(0, handle.size()).mapToObj(handle::getAt);
  }

  private static byte[] prefix(KeysetHandle.Entry entry) {
    return ((AeadKey) entry.getKey()).getOutputPrefix().toByteArray();
  }

  private static KeysetHandle.Builder.Entry newKey() {
    return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
        .withRandomId();
  }

  private static TokenKeyset built(KeysetHandle.Builder keys) {
    try {
      return new TokenKeyset(
          TinkJsonProtoKeysetFormat.serializeKeyset(
              keys.setConfiguration(AeadConfig2026.get()).build(),
              AeadConfig2026.get(),
              InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink cannot make such a keyset", e);
    }
  }

  private static KeysetHandle parsed(String json) {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          json, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException | RuntimeException _) {
      throw noKeyset();
    }
  }

  private static Aead aead(KeysetHandle handle) {
    try {
      return handle.getPrimitive(AeadConfig2026.get(), Aead.class);
    } catch (GeneralSecurityException | RuntimeException _) {
      throw noKeyset();
    }
  }

  /** Without the cause, which might quote the keys. */
  private static IllegalArgumentException noKeyset() {
    return new IllegalArgumentException(
        "The token keyset is not a Tink keyset for AEAD in JSON and in the clear.");
  }

  @Override
  public String toString() {
    return "TokenKeyset[redacted]";
  }
}
