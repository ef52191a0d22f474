package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.errorOf;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformAuthorizer.RenewedToken;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.failure.FailureCause;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstagramLoginRenewalTest {

  private final ScriptedMeta meta = new ScriptedMeta();
  private final PlatformAuthorizer authorizer = meta.instagramLogin();

  @AfterEach
  void stop() {
    meta.close();
  }

  @Test
  void renew_ofALongLivedToken_givesTheOneThatMetaGives() throws InterruptedException {
    meta.says(
        """
        {"access_token":"IGAAcanary-new","token_type":"bearer","expires_in":5183944,
         "permissions":"instagram_business_basic,instagram_business_content_publish"}
        """);

    RenewedToken renewed = authorizer.renew(ScriptedMeta.TOKEN);

    assertThat(renewed)
        .isEqualTo(
            new RenewedToken(
                new AccessToken("IGAAcanary-new"),
                Optional.of(
                    Set.of("instagram_business_basic", "instagram_business_content_publish")),
                new Validity(NOW, Optional.of(NOW.plusSeconds(5_183_944)), Optional.empty())));
    HttpUrl url = meta.request().getUrl();
    assertThat(url.encodedPath()).isEqualTo("/graph.instagram.com/refresh_access_token");
    assertThat(url.queryParameter("grant_type")).isEqualTo("ig_refresh_token");
    assertThat(url.queryParameter("access_token")).isEqualTo("IGAAcanary-token");
    assertThat(url.queryParameterNames()).hasSize(2);
  }

  @Test
  void renew_whenMetaDoesNotNameThePermissions_leavesThemOpen() {
    meta.says("{\"access_token\":\"IGAAcanary-token\",\"expires_in\":5183944}");

    assertThat(authorizer.renew(ScriptedMeta.TOKEN).scopes()).isEmpty();
  }

  @Test
  void renew_whenAPermissionWasTakenBack_isNotAuthorizedAndNamesIt() {
    meta.says(
        """
        {"access_token":"IGAAcanary-new","expires_in":60,"permissions":["instagram_business_basic"]}
        """);

    PlatformError error = errorOf(() -> authorizer.renew(ScriptedMeta.TOKEN));

    assertThat(error).isInstanceOf(PlatformError.NotAuthorized.class);
    assertThat(error.failure().cause()).isEqualTo(FailureCause.SCOPE_MISSING);
    assertThat(error.failure().guidance()).contains("instagram_business_content_publish");
  }

  @Test
  void renew_whileMetaIsUnavailable_isRepeatedSinceTheOldTokenStaysGood() {
    meta.says(502, "<html>Bad Gateway</html>")
        .says("{\"access_token\":\"IGAAcanary-token\",\"expires_in\":5183944}");

    assertThat(authorizer.renew(ScriptedMeta.TOKEN).token()).isEqualTo(ScriptedMeta.TOKEN);
  }

  @Test
  void renew_whenTheTokenIsTooYoung_isRejectedAndDoesNotEndTheConnection() {
    meta.says(
        400, "{\"error\":{\"type\":\"IGApiException\",\"code\":100,\"message\":\"too young\"}}");

    assertThat(errorOf(() -> authorizer.renew(ScriptedMeta.TOKEN)))
        .isInstanceOf(PlatformError.Rejected.class);
    assertThat(authorizer.youngestRenewable()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void revoke_ofAnyToken_isNotPossibleAndCallsNobody() {
    assertThat(authorizer.revoke(ScriptedMeta.TOKEN)).isFalse();
    assertThat(meta.requests()).isZero();
  }
}
