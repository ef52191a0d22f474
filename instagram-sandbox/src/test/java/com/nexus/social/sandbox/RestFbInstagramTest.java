package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nexus.social.sandbox.world.RateLimits.UseCase;
import com.restfb.AccessToken;
import com.restfb.FacebookClient;
import com.restfb.Parameter;
import com.restfb.exception.FacebookGraphException;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.types.instagram.IgMedia;
import com.restfb.types.instagram.IgUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RestFB, with Instagram Login, takes the sandbox for Meta. */
class RestFbInstagramTest {
  private static final String APP_ID = SandboxSettings.DEFAULT_APP_ID;
  private static final String SECRET = SandboxSettings.DEFAULT_APP_SECRET;

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void code_becomesALongLivedToken() {
    String code = new LoginSteps(sandbox).code(COFFEE, BASIC, PUBLISH);
    FacebookClient anybody = RestFb.instagram(sandbox);

    AccessToken shortLived =
        anybody.obtainUserAccessToken(APP_ID, SECRET, LoginSteps.CALLBACK, code);
    AccessToken longLived =
        RestFb.instagram(sandbox, shortLived.getAccessToken())
            .obtainExtendedAccessToken(APP_ID, SECRET, shortLived.getAccessToken());
    FacebookClient client = RestFb.instagram(sandbox, longLived.getAccessToken());
    IgUser account =
        client.fetchObject(
            "me", IgUser.class, Parameter.withFields("user_id,username,account_type"));

    assertThat(longLived.getTokenType()).isEqualTo("bearer");
    assertThat(account.getUserId()).isEqualTo(Long.parseLong(COFFEE));
    assertThat(account.getUsername()).isEqualTo("nexus.coffee");
    assertThat(account.getAccountType()).isEqualTo("BUSINESS");
  }

  @Test
  void imageCarouselAndReel_arePublished() {
    RestFb coffee = coffee();

    assertThat(coffee.publish(coffee.image()).getMediaType()).isEqualTo("IMAGE");
    assertThat(coffee.publish(coffee.carousel()).getMediaType()).isEqualTo("CAROUSEL_ALBUM");
    assertThat(coffee.publish(coffee.reel()).getMediaProductType()).isEqualTo("REELS");
    assertThat(sandbox.control().posts(COFFEE)).hasSize(3);
  }

  @Test
  void expiredToken_isRefusedWithoutAReason() {
    String token = sandbox.token(COFFEE);
    sandbox.control().expireToken(token);

    FacebookGraphException refusal =
        catchThrowableOfType(
            FacebookOAuthException.class,
            () -> RestFb.instagram(sandbox, token).fetchObject("me", IgUser.class));

    assertThat(refusal.getErrorCode()).isEqualTo(190);
    assertThat(refusal.getErrorSubcode()).isZero();
  }

  @Test
  void unknownObject_isRefused() {
    FacebookGraphException refusal =
        catchThrowableOfType(
            FacebookGraphException.class,
            () -> client().fetchObject("18099999999999999", IgMedia.class));

    assertThat(refusal.getErrorSubcode()).isEqualTo(33);
  }

  @Test
  void tooManyCalls_areRefused() {
    sandbox.control().change(b -> b.withRateLimits(b.rateLimits().withInstagram(UseCase.calls(0))));

    FacebookGraphException refusal =
        catchThrowableOfType(
            FacebookOAuthException.class, () -> client().fetchObject("me", IgUser.class));

    assertThat(refusal.getErrorCode()).isEqualTo(80002);
  }

  private RestFb coffee() {
    return new RestFb(sandbox, client(), COFFEE);
  }

  private FacebookClient client() {
    return RestFb.instagram(sandbox, sandbox.token(COFFEE));
  }
}
