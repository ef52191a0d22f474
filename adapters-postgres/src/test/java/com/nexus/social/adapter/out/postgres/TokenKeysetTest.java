package com.nexus.social.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.SealedToken;
import java.security.GeneralSecurityException;
import java.util.Arrays;
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
    SealedToken sealed = vault(generated).seal(OWNER, TOKEN);
    assertThat(vault(new TokenKeyset(generated.json())).open(OWNER, sealed)).isEqualTo(TOKEN);
  }

  @Test
  void open_sealedBeforeANewPrimaryKey_stillOpens() throws GeneralSecurityException {
    TokenKeyset old = TokenKeyset.generate();
    SealedToken sealed = vault(old).seal(OWNER, TOKEN);
    TokenKeyset rotated = withNewPrimary(old);

    assertThat(vault(rotated).open(OWNER, sealed)).isEqualTo(TOKEN);
    assertThat(key(vault(rotated).seal(OWNER, TOKEN))).isNotEqualTo(key(sealed));
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

  private static TokenKeyset withNewPrimary(TokenKeyset old) throws GeneralSecurityException {
    KeysetHandle handle =
        TinkJsonProtoKeysetFormat.parseKeyset(
            old.json(), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
    KeysetHandle rotated =
        KeysetHandle.newBuilder(handle)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary())
            .setConfiguration(AeadConfig2026.get())
            .build();
    return new TokenKeyset(
        TinkJsonProtoKeysetFormat.serializeKeyset(
            rotated, AeadConfig2026.get(), InsecureSecretKeyAccess.get()));
  }

  /** Tink writes a byte, and the id of the key, before each ciphertext. */
  private static byte[] key(SealedToken sealed) {
    return Arrays.copyOfRange(sealed.ciphertext(), 1, 5);
  }
}
