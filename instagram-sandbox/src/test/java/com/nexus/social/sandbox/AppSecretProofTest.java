package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AppSecretProofTest {
  @RegisterExtension
  final RunningSandbox sandbox =
      new RunningSandbox(RunningSandbox.standingStill().withApp("168052521", "secret123"));

  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @Test
  void rightProof_isAccepted_wrongOneIsNot() {
    String token = facebook.token();

    assertThat(me(token, proofOf(token)).status()).isEqualTo(200);
    Answer wrong = me(token, proofOf("another"));
    assertThat(wrong.status()).isEqualTo(400);
    RunningSandbox.assertSame(
        wrong.error(),
        """
        {"error":{"message":"Invalid appsecret_proof provided in the API argument","type":"GraphMethodException","code":100}}
        """);
  }

  @Test
  void requiredProof_isMissedWhenItIsNotThere() {
    String token = facebook.token();
    sandbox.control().change(behaviour -> behaviour.withAppSecretRequired(true));

    RunningSandbox.assertSame(
        facebook.get(token, "/" + COFFEE).error(),
        """
        {"error":{"message":"API calls from the server require an appsecret_proof argument","type":"GraphMethodException","code":100}}
        """);
    assertThat(me(token, proofOf(token)).status()).isEqualTo(200);
    sandbox.control().change(behaviour -> behaviour.withAppSecretRequired(false));
    assertThat(facebook.get(token, "/" + COFFEE).status()).isEqualTo(200);
  }

  @Test
  void proofWithATime_isGoodForFiveMinutes() {
    String token = facebook.token();
    long made = RunningSandbox.START.getEpochSecond();
    String proof = proofOf(token + "|" + made);

    assertThat(me(token, proof).code()).isEqualTo("100");
    assertThat(me(token, proof, made).status()).isEqualTo(200);
    assertThat(me(token, proof, made + 1).code()).isEqualTo("100");
    sandbox.control().advance(Duration.ofMinutes(5));
    assertThat(me(token, proof, made).status()).isEqualTo(200);
    sandbox.control().advance(Duration.ofSeconds(1));
    assertThat(me(token, proof, made).message())
        .isEqualTo("Invalid appsecret_proof provided in the API argument");
  }

  /** The vector of the documentation, so that this test computes what others compute. */
  @Test
  void proof_isAKnownFunction() {
    assertThat(proofOf("EAABtest"))
        .isEqualTo("df345a53789d8aff9935dd51080ee7fa8a2fcd7ba61ba310d724d8216cbca51d");
  }

  private Answer me(String token, String proof) {
    return facebook.get(token, "/" + COFFEE, "appsecret_proof", proof);
  }

  private Answer me(String token, String proof, long made) {
    return facebook.get(
        token, "/" + COFFEE, "appsecret_proof", proof, "appsecret_proof_time", Long.toString(made));
  }

  private static String proofOf(String token) {
    return HexFormat.of().formatHex(com.nexus.social.sandbox.wire.Hmac.sha256("secret123", token));
  }
}
