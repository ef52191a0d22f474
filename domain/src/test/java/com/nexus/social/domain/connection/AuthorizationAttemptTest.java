package com.nexus.social.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.domain.platform.PlatformAccount;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuthorizationAttemptTest {
  private static final Instant NOW = Instant.parse("2026-10-01T07:00:00Z");

  private final OAuthState state = OAuthState.random(new Random(1));
  private final AuthorizationAttempt attempt =
      AuthorizationAttempt.begun(
          state,
          new AuthorizationRequest(
              new UserId(UUID.randomUUID()),
              new Platform("instagram"),
              new Login("facebook"),
              URI.create("https://app.example/callback"),
              Optional.empty()),
          NOW);

  private AuthorizationAttempt redeemed(Instant at) {
    assertThat(attempt.redeem(at)).isInstanceOf(Redemption.Possible.class);
    return ((Redemption.Possible) attempt.redeem(at)).redeemed();
  }

  @Test
  void redeem_lastMoment_isRedeemed() {
    Instant last = NOW.plusSeconds(600).minusNanos(1);
    assertThat(redeemed(last).state()).isEqualTo(new AttemptState.Redeemed(last));
  }

  @Test
  void redeem_afterTenMinutes_hasExpired() {
    Instant end = NOW.plusSeconds(600);
    assertThat(attempt.redeem(end)).isEqualTo(new Redemption.Expired(end));
  }

  @Test
  void redeem_twice_isRedeemedAlready() {
    assertThat(redeemed(NOW).redeem(NOW.plusSeconds(1)))
        .isEqualTo(new Redemption.AlreadyRedeemed(NOW));
  }

  @Test
  void begun_anyAttempt_keepsOnlyTheHashOfTheState() {
    assertThat(attempt.toString()).doesNotContain(state.value());
    assertThat(attempt.stateHash()).hasSize(64).isEqualTo(state.hash());
  }

  @Test
  void random_manyStates_have256BitsAndDiffer() {
    Random random = new Random(2);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      OAuthState next = OAuthState.random(random);
      assertThat(Base64.getUrlDecoder().decode(next.value())).hasSize(32);
      assertThat(seen.add(next.value())).isTrue();
    }
  }

  @Test
  void toString_secrets_doNotShow() {
    assertThat(state.toString()).doesNotContain(state.value());
    assertThat(new AccessToken("IGAAsecret").toString()).doesNotContain("secret");
    assertThat(new SealedToken(new byte[] {1, 2}).toString()).isEqualTo("SealedToken[2 bytes]");
  }

  private AuthorizationAttempt choosing() {
    Validity validity = new Validity(NOW, Optional.empty(), Optional.empty());
    AccountOffer offer =
        new AccountOffer(
            new ConnectionId(UUID.randomUUID()),
            new SealedToken(new byte[] {1}),
            "person",
            Set.of("publish"),
            validity,
            List.of(account("1"), account("2")));
    return redeemed(NOW.plusSeconds(500)).offering(offer, NOW.plusSeconds(500));
  }

  private static PlatformAccount account(String id) {
    return new PlatformAccount(id, "handle" + id, "", Optional.empty());
  }

  @Test
  void select_offeredAccountWithinTenMinutesMore_isPossibleOnce() {
    Instant last = NOW.plusSeconds(1_100).minusNanos(1);

    Selection selection = choosing().select("2", last);

    assertThat(selection).isInstanceOf(Selection.Possible.class);
    AuthorizationAttempt redeemed = ((Selection.Possible) selection).redeemed();
    assertThat(redeemed.select("2", last)).isEqualTo(new Selection.AlreadyMade(last));
  }

  @Test
  void select_otherAccount_wasNotOffered() {
    assertThat(choosing().select("3", NOW)).isInstanceOf(Selection.NotOffered.class);
  }

  @Test
  void select_tooLate_hasExpired() {
    Instant end = NOW.plusSeconds(1_100);
    assertThat(choosing().select("1", end)).isEqualTo(new Selection.Expired(end));
    assertThat(choosing().abandoned().select("1", NOW)).isEqualTo(new Selection.Expired(end));
  }

  @Test
  void select_openAttempt_hasNothingToChooseFrom() {
    assertThat(attempt.select("1", NOW)).isEqualTo(new Selection.NothingOffered());
  }

  @Test
  void redeem_whileChoosing_wasRedeemed() {
    Instant at = NOW.plusSeconds(500);
    assertThat(choosing().redeem(NOW)).isEqualTo(new Redemption.AlreadyRedeemed(at));
    assertThat(choosing().abandoned().redeem(NOW)).isEqualTo(new Redemption.AlreadyRedeemed(at));
  }
}
