package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nexus.social.sandbox.world.RateLimits.UseCase;
import com.restfb.AccessToken;
import com.restfb.Connection;
import com.restfb.FacebookClient;
import com.restfb.Parameter;
import com.restfb.exception.FacebookGraphException;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.types.instagram.IgMedia;
import com.restfb.types.instagram.IgUser;
import java.time.Duration;
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
  void token_isRefreshed() {
    String token = sandbox.token(COFFEE);
    sandbox.control().advance(Duration.ofDays(30));

    AccessToken refreshed = RestFb.instagram(sandbox, token).obtainRefreshedExtendedAccessToken();

    assertThat(refreshed.getAccessToken()).startsWith("IGAA").isNotEqualTo(token);
  }

  @Test
  void statusOfAContainer_isRead() {
    RestFb coffee = coffee();
    String container = coffee.image();

    assertThat(coffee.status(container)).isEqualTo("IN_PROGRESS");
    sandbox.control().advance(Duration.ofSeconds(3));
    assertThat(coffee.status(container)).isEqualTo("FINISHED");
    coffee.publishNow(container);
    assertThat(coffee.status(container)).isEqualTo("PUBLISHED");
  }

  @Test
  void quota_isRead() {
    RestFb coffee = coffee();
    coffee.publish(coffee.image());

    assertThat(coffee.limit().getQuotaUsage()).isEqualTo("1");
    assertThat(coffee.limit().getConfig().getQuotaTotal()).isEqualTo(50);
  }

  @Test
  void media_isListedPageByPage() {
    RestFb coffee = coffee();
    String older = coffee.publish(coffee.image()).getId();
    String newer = coffee.publish(coffee.image()).getId();

    Connection<IgMedia> first = coffee.media(Parameter.with("limit", 1));
    Connection<IgMedia> second =
        coffee.media(Parameter.with("limit", 1), Parameter.with("after", first.getAfterCursor()));

    assertThat(first.getData()).extracting(IgMedia::getId).containsExactly(newer);
    assertThat(second.getData()).extracting(IgMedia::getId).containsExactly(older);
    assertThat(second.getNextPageUrl()).isNull();
  }

  @Test
  void insights_areRead() {
    RestFb coffee = coffee();
    String media = coffee.publish(coffee.image()).getId();
    sandbox.control().setViewers(media, 12);
    sandbox.control().advance(Duration.ofDays(2));

    assertThat(coffee.insight(media, Parameter.with("metric", "reach")).getPeriod())
        .isEqualTo("lifetime");
    assertThat(
            coffee
                .insight(COFFEE, Parameter.with("metric", "reach"), Parameter.with("period", "day"))
                .getPeriod())
        .isEqualTo("day");
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
  void missingPermission_isRefused() {
    String token = sandbox.control().issueToken(COFFEE, BASIC);
    RestFb reader = new RestFb(sandbox, RestFb.instagram(sandbox, token), COFFEE);

    FacebookGraphException refusal =
        catchThrowableOfType(FacebookOAuthException.class, reader::image);

    assertThat(refusal.getErrorCode()).isEqualTo(10);
  }

  @Test
  void containerThatIsNotReady_isRefused() {
    RestFb coffee = coffee();
    String container = coffee.image();

    FacebookGraphException refusal =
        catchThrowableOfType(FacebookOAuthException.class, () -> coffee.publishNow(container));

    assertThat(refusal.getErrorCode()).isEqualTo(9007);
    assertThat(refusal.getErrorSubcode()).isEqualTo(2207027);
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
    return RestFb.instagram(
        sandbox,
        sandbox.control().issueToken(COFFEE, BASIC, PUBLISH, "instagram_business_manage_insights"));
  }
}
