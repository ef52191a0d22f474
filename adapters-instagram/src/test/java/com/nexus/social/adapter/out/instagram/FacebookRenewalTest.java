package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.errorOf;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.FACEBOOK_TOKEN;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformAuthorizer.RenewedToken;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacebookRenewalTest {
  private static final String NEW =
      "{\"access_token\":\"EAABcanary-new\",\"token_type\":\"bearer\",\"expires_in\":5183944}";
  private static final String SCOPES =
      """
      ,"scopes":["instagram_basic","instagram_content_publish","pages_show_list",\
      "pages_read_engagement"]\
      """;

  private final ScriptedMeta meta = new ScriptedMeta();
  private final PlatformAuthorizer authorizer = meta.facebookLogin();

  @AfterEach
  void stop() {
    meta.close();
  }

  @Test
  void renew_ofALongLivedToken_givesTheOneThatMetaGives() throws InterruptedException {
    meta.inspects(SCOPES + ",\"expires_at\":1791000000")
        .says(NEW)
        .inspects(SCOPES + ",\"expires_at\":1796022000,\"data_access_expires_at\":1798614000");

    RenewedToken renewed = authorizer.renew(FACEBOOK_TOKEN);

    assertThat(renewed)
        .isEqualTo(
            new RenewedToken(
                new AccessToken("EAABcanary-new"),
                Optional.of(new HashSet<>(LoginScopes.OF_FACEBOOK.required())),
                new Validity(
                    NOW,
                    Optional.of(Instant.ofEpochSecond(1_796_022_000)),
                    Optional.of(Instant.ofEpochSecond(1_798_614_000)))));
    assertThat(meta.request().getUrl().queryParameter("input_token")).isEqualTo("EAABcanary-token");
    assertThat(meta.request().getUrl().queryParameter("fb_exchange_token"))
        .isEqualTo("EAABcanary-token");
    assertThat(meta.request().getUrl().queryParameter("input_token")).isEqualTo("EAABcanary-new");
    assertThat(authorizer.youngestRenewable()).isEqualTo(Duration.ZERO);
  }

  @Test
  void renew_whenTheExpiryDoesNotMove_saysSoHonestly() {
    meta.inspects(SCOPES + ",\"expires_at\":1791000000")
        .says(NEW)
        .inspects(SCOPES + ",\"expires_at\":1791000000");

    assertThat(authorizer.renew(FACEBOOK_TOKEN).validity().expiresAt())
        .contains(Instant.ofEpochSecond(1_791_000_000));
  }

  @Test
  void renew_ofATokenWithoutAnEnd_leavesItAsItIs() {
    meta.inspects(SCOPES + ",\"expires_at\":0,\"data_access_expires_at\":1798614000");

    assertThat(authorizer.renew(FACEBOOK_TOKEN))
        .isEqualTo(
            new RenewedToken(
                FACEBOOK_TOKEN,
                Optional.of(Set.copyOf(LoginScopes.OF_FACEBOOK.required())),
                new Validity(
                    NOW, Optional.empty(), Optional.of(Instant.ofEpochSecond(1_798_614_000)))));
    assertThat(meta.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "458, removed this app",
    "459, Log in at www.facebook.com",
    "460, password has been changed",
    "463, has expired",
    "464, confirm it",
    "467, has been withdrawn",
    "492, no longer has a role",
    "0, no longer accepts",
  })
  void renew_ofADeadToken_isNotAuthorizedAndSaysWhatToDo(int subcode, String guidance) {
    meta.says(
        """
        {"data":{"error":{"code":190,"message":"Error validating access token: x","subcode":%d},
         "is_valid":false,"scopes":[]}}
        """
            .formatted(subcode));

    PlatformError error = errorOf(() -> authorizer.renew(FACEBOOK_TOKEN));

    assertThat(error).isInstanceOf(PlatformError.NotAuthorized.class);
    assertThat(error.failure().cause()).isEqualTo(FailureCause.REAUTHORIZATION_REQUIRED);
    assertThat(error.failure().guidance()).contains(guidance);
    assertThat(error.failure().fault())
        .contains(new PlatformFault(190, subcode, "Error validating access token: x", ""));
  }

  @Test
  void renew_ofATokenThatIsNotValidWithoutAReason_isNotAuthorized() {
    meta.says("{\"data\":{\"is_valid\":false,\"scopes\":[]}}");

    PlatformError error = errorOf(() -> authorizer.renew(FACEBOOK_TOKEN));

    assertThat(error).isInstanceOf(PlatformError.NotAuthorized.class);
    assertThat(error.failure().cause()).isEqualTo(FailureCause.REAUTHORIZATION_REQUIRED);
  }

  @Test
  void renew_refusedByTheExchange_isNotAuthorized() {
    meta.inspects(SCOPES + ",\"expires_at\":1791000000")
        .says(400, "{\"error\":{\"code\":190,\"error_subcode\":463,\"message\":\"expired\"}}");

    assertThat(errorOf(() -> authorizer.renew(FACEBOOK_TOKEN)))
        .isInstanceOf(PlatformError.NotAuthorized.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"code\":190,\"message\":\"Invalid OAuth access token signature.\"}}",
        "{\"error\":{\"code\":101,\"message\":\"Error validating application.\"}}",
        "{\"error\":{\"code\":100,\"message\":\"(#100) The App_id in the input_token did not match"
            + " the Viewing App\"}}"
      })
  void renew_whenTheAppsOwnTokenIsRefused_doesNotEndTheConnection(String answer) {
    meta.says(400, answer);

    PlatformError error = errorOf(() -> authorizer.renew(FACEBOOK_TOKEN));

    assertThat(error).isInstanceOf(PlatformError.Rejected.class);
    assertThat(error.failure().cause()).isEqualTo(FailureCause.APP_MISCONFIGURED);
  }

  @Test
  void renew_withAWrongSecret_doesNotEndTheConnection() {
    meta.inspects(SCOPES + ",\"expires_at\":1791000000")
        .says(400, "{\"error\":{\"code\":1,\"message\":\"Error validating client secret.\"}}");

    PlatformError error = errorOf(() -> authorizer.renew(FACEBOOK_TOKEN));

    assertThat(error).isInstanceOf(PlatformError.Rejected.class);
    assertThat(error.failure().cause()).isEqualTo(FailureCause.APP_MISCONFIGURED);
  }

  @Test
  void renew_whenAPermissionWasTakenBack_isNotAuthorizedAndNamesIt() {
    meta.inspects(",\"expires_at\":1791000000")
        .says(NEW)
        .inspects(SCOPES.replace("pages_show_list", "email") + ",\"expires_at\":1796022000");

    PlatformError error = errorOf(() -> authorizer.renew(FACEBOOK_TOKEN));

    assertThat(error).isInstanceOf(PlatformError.NotAuthorized.class);
    assertThat(error.failure().cause()).isEqualTo(FailureCause.SCOPE_MISSING);
    assertThat(error.failure().guidance()).contains("pages_show_list");
  }

  @Test
  void renew_afterTheAccessToDataEnded_saysThatAndNotWhatLacksByIt() {
    meta.inspects(",\"expires_at\":1791000000")
        .says(NEW)
        .inspects(
            ",\"scopes\":[],\"expires_at\":1796022000,\"data_access_expires_at\":%d"
                .formatted(NOW.getEpochSecond()));

    PlatformError error = errorOf(() -> authorizer.renew(FACEBOOK_TOKEN));

    assertThat(error).isInstanceOf(PlatformError.NotAuthorized.class);
    assertThat(error.failure().cause()).isEqualTo(FailureCause.DATA_ACCESS_EXPIRED);
  }
}
