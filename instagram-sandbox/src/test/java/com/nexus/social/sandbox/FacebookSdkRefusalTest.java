package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookSdk.codes;
import static com.nexus.social.sandbox.FacebookSdk.error;
import static com.nexus.social.sandbox.FacebookSdk.errorOf;
import static com.nexus.social.sandbox.FacebookSdk.refusalOf;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.facebook.ads.sdk.APIContext;
import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.IGMedia;
import com.facebook.ads.sdk.IGUser;
import com.google.gson.JsonObject;
import com.nexus.social.sandbox.world.RateLimits.UseCase;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Meta's own client for Java understands what the sandbox refuses. */
class FacebookSdkRefusalTest {
  @RegisterExtension final FacebookSdk sdk = new FacebookSdk();

  @Test
  void expiredToken_isRefused() {
    String token = sdk.token();
    sdk.sandbox().control().expireToken(token);

    JsonObject error = errorOf(() -> new IGUser(COFFEE, sdk.context(token)).get().execute());

    assertThat(error.get("type").getAsString()).isEqualTo("OAuthException");
    assertThat(codes(error)).isEqualTo("190/463");
  }

  @Test
  void missingPermission_isRefused() {
    String token = sdk.sandbox().control().issueFacebookToken("instagram_basic", "pages_show_list");

    assertThat(codes(errorOf(() -> sdk.image("No", sdk.context(token)).execute()))).isEqualTo("10");
  }

  @Test
  void unknownObject_isRefused() {
    assertThat(codes(errorOf(() -> IGMedia.fetchById("18099999999999999", sdk.context()))))
        .isEqualTo("100/33");
  }

  @Test
  void containerThatIsNotReady_isRefused() throws APIException {
    String container = sdk.image("Too early").execute().getId();

    assertThat(codes(errorOf(() -> sdk.publish(container)))).isEqualTo("9007/2207027");
  }

  @Test
  void tooManyCalls_areRefused() {
    sdk.sandbox()
        .control()
        .change(b -> b.withRateLimits(b.rateLimits().withInstagram(UseCase.calls(0))));

    APIException refusal = refusalOf(() -> sdk.coffee().get().execute());

    assertThat(codes(error(refusal))).isEqualTo("80002");
    assertThat(refusal.getHeader().toLowerCase(Locale.ROOT)).contains("x-business-use-case-usage");
  }

  @Test
  void wrongSecret_isRefused() {
    APIContext wrong = sdk.context(sdk.token(), "not the secret");

    JsonObject error = errorOf(() -> new IGUser(COFFEE, wrong).get().execute());

    assertThat(error.get("message").getAsString())
        .isEqualTo("Invalid appsecret_proof provided in the API argument");
  }
}
