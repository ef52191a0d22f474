package com.nexus.social.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.application.port.out.TokenVault.UnreadableTokenException;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.TokenKind;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeysetTest {
  private static final ConnectionId OWNER = new ConnectionId(UUID.randomUUID());
  private static final AccessToken TOKEN = new AccessToken("IGAA-secret");

  @Test
  void generate_anyTime_givesOtherAes256GcmKeys() {
    TokenKeyset first = TokenKeyset.generate();
    assertThat(first.json()).contains("AesGcmKey").contains("\"ENABLED\"");
    assertThat(first).isNotEqualTo(TokenKeyset.generate());
  }

  @Test
  void generate_readBackFromItsText_opensWhatWasSealed() {
    TokenKeyset generated = TokenKeyset.generate();
    SealedToken sealed = vault(generated).seal(OWNER, TokenKind.USER, TOKEN);
    assertThat(vault(new TokenKeyset(generated.json())).open(OWNER, TokenKind.USER, sealed))
        .isEqualTo(TOKEN);
  }

  @Test
  void rotation_stepByStep_losesNoTokenAtAnyOfThem() {
    TokenKeyset old = TokenKeyset.generate();
    SealedToken sealed = seal(old);

    TokenKeyset learned = old.withNewKey();
    assertThat(open(learned, sealed)).isEqualTo(TOKEN);
    assertThat(vault(learned).isCurrent(sealed)).isTrue();
    assertThat(open(old, seal(learned))).as("not used yet").isEqualTo(TOKEN);

    TokenKeyset promoted = learned.withNewestKeyAsPrimary();
    assertThat(open(promoted, sealed)).isEqualTo(TOKEN);
    assertThat(vault(promoted).isCurrent(sealed)).isFalse();
    SealedToken resealed = seal(promoted);
    assertThat(vault(promoted).isCurrent(resealed)).isTrue();
    assertThat(open(learned, resealed)).as("by a replica that comes later").isEqualTo(TOKEN);
    assertUnreadable(old, resealed);

    TokenKeyset clean = promoted.withPrimaryKeyOnly();
    assertThat(open(clean, resealed)).isEqualTo(TOKEN);
    assertThat(vault(clean).isCurrent(resealed)).isTrue();
    assertUnreadable(clean, sealed);
  }

  @Test
  void keys_atEachStep_areTheOldestFirstAndOneIsPrimary() {
    TokenKeyset old = TokenKeyset.generate();
    TokenKeyset.Key first = old.keys().getFirst();
    assertThat(old.keys()).containsExactly(new TokenKeyset.Key(first.id(), "ENABLED", true));

    TokenKeyset learned = old.withNewKey();
    TokenKeyset.Key second = learned.keys().getLast();
    assertThat(learned.keys())
        .containsExactly(first, new TokenKeyset.Key(second.id(), "ENABLED", false))
        .doesNotHaveDuplicates();

    TokenKeyset promoted = learned.withNewestKeyAsPrimary();
    assertThat(promoted.keys())
        .containsExactly(
            new TokenKeyset.Key(first.id(), "ENABLED", false),
            new TokenKeyset.Key(second.id(), "ENABLED", true));
    assertThat(promoted.withPrimaryKeyOnly().keys())
        .containsExactly(new TokenKeyset.Key(second.id(), "ENABLED", true));
  }

  @Test
  void keys_ofAnyKeyset_areThoseThatSealedTokensName() {
    TokenKeyset keyset = TokenKeyset.generate();
    assertThat(keyset.keys().getFirst().id())
        .isEqualTo(Integer.toUnsignedLong(ByteBuffer.wrap(seal(keyset).ciphertext()).getInt(1)));
  }

  @Test
  void withNewestKeyAsPrimary_itIsAlready_isRefusedWithASentence() {
    TokenKeyset keyset = TokenKeyset.generate();
    assertThatThrownBy(keyset::withNewestKeyAsPrimary)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The newest key is the primary one already: add one first.");
  }

  @Test
  void withNewestKeyAsPrimary_itIsDisabled_isRefusedWithASentence() {
    String json = TokenKeyset.generate().withNewKey().json();
    int newest = json.lastIndexOf("ENABLED");
    TokenKeyset keyset =
        new TokenKeyset(
            json.substring(0, newest) + "DISABLED" + json.substring(newest + "ENABLED".length()));

    assertThat(keyset.keys())
        .extracting(TokenKeyset.Key::status)
        .containsExactly("ENABLED", "DISABLED");
    assertThatThrownBy(keyset::withNewestKeyAsPrimary)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The newest key is not enabled.");
  }

  @Test
  void withPrimaryKeyOnly_thereIsNoOther_changesNothing() {
    TokenKeyset keyset = TokenKeyset.generate();
    assertThat(keyset.withPrimaryKeyOnly().keys()).isEqualTo(keyset.keys());
    assertThat(open(keyset.withPrimaryKeyOnly(), seal(keyset))).isEqualTo(TOKEN);
  }

  @Test
  void new_keyThatLeavesNoMark_isRefusedWithASentence() {
    String raw = TokenKeyset.generate().json().replace("\"TINK\"", "\"RAW\"");
    assertThatThrownBy(() -> new TokenKeyset(raw))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has a key with the output prefix RAW")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "[]",
        "{}",
        "{\"primaryKeyId\":1}",
        "{\"primaryKeyId\":1,\"key\":[]}",
        "{\"primaryKeyId\":\"secret\",\"key\":[{\"keyData\":null}]}",
        "{\"encryptedKeyset\":\"c2VjcmV0\"}"
      })
  void new_noKeyset_isRefusedWithASentence(String text) {
    assertRefused(text);
  }

  @Test
  void new_keysetForSomethingElse_isRefusedWithASentence() throws GeneralSecurityException {
    KeysetHandle mac =
        KeysetHandle.generateNew(
            PredefinedMacParameters.HMAC_SHA256_256BITTAG, TinkConfig2026.get());
    assertRefused(
        TinkJsonProtoKeysetFormat.serializeKeyset(
            mac, TinkConfig2026.get(), InsecureSecretKeyAccess.get()));
  }

  @Test
  void new_keysetCutShort_isRefusedWithASentence() {
    String json = TokenKeyset.generate().json();
    assertRefused(json.substring(0, json.length() / 2));
  }

  @Test
  void toString_anyKeyset_doesNotShowIt() {
    assertThat(TokenKeyset.generate()).hasToString("TokenKeyset[redacted]");
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> new TokenKeyset(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The token keyset is not a Tink keyset for AEAD in JSON and in the clear.")
        .hasNoCause();
  }

  private static TokenVault vault(TokenKeyset keyset) {
    return PostgresModule.tokenVault(keyset);
  }

  private static SealedToken seal(TokenKeyset keyset) {
    return vault(keyset).seal(OWNER, TokenKind.USER, TOKEN);
  }

  private static AccessToken open(TokenKeyset keyset, SealedToken sealed) {
    return vault(keyset).open(OWNER, TokenKind.USER, sealed);
  }

  private static void assertUnreadable(TokenKeyset keyset, SealedToken sealed) {
    assertThatThrownBy(() -> open(keyset, sealed)).isInstanceOf(UnreadableTokenException.class);
  }
}
