package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nexus.social.sandbox.world.RateLimits.UseCase;
import com.restfb.AccessToken;
import com.restfb.Connection;
import com.restfb.FacebookClient;
import com.restfb.Parameter;
import com.restfb.exception.FacebookGraphException;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.types.Account;
import com.restfb.types.DebugTokenInfo;
import com.restfb.types.Insight;
import com.restfb.types.instagram.IgContentPublishingLimit;
import com.restfb.types.instagram.IgMedia;
import com.restfb.types.instagram.IgUser;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** RestFB, with Facebook Login, takes the sandbox for Meta. */
class RestFbFacebookTest {
  private static final String APP_ID = SandboxSettings.DEFAULT_APP_ID;
  private static final String SECRET = SandboxSettings.DEFAULT_APP_SECRET;

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void code_becomesALongLivedTokenThatFindsTheAccounts() {
    String code = new FacebookLogin(sandbox).code();
    FacebookClient anybody = RestFb.facebook(sandbox);

    AccessToken shortLived =
        anybody.obtainUserAccessToken(APP_ID, SECRET, FacebookLogin.CALLBACK, code);
    AccessToken longLived =
        anybody.obtainExtendedAccessToken(APP_ID, SECRET, shortLived.getAccessToken());
    Connection<Account> pages =
        RestFb.facebook(sandbox, longLived.getAccessToken())
            .fetchConnection(
                "me/accounts",
                Account.class,
                Parameter.withFields("id,name,access_token,instagram_business_account{username}"));

    assertThat(longLived.getExpires()).isAfter(shortLived.getExpires());
    assertThat(pages.getData())
        .filteredOn(page -> page.getId().equals(FacebookCaller.COFFEE_PAGE))
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.getAccessToken()).startsWith("EAA");
              assertThat(page.getInstagramBusinessAccount().getId()).isEqualTo(COFFEE);
              assertThat(page.getInstagramBusinessAccount().getUsername())
                  .isEqualTo("nexus.coffee");
            });
  }

  @Test
  void token_isInspected() {
    DebugTokenInfo token =
        RestFb.facebook(sandbox, APP_ID + "|" + SECRET).debugToken(sandboxToken());

    assertThat(token.isValid()).isTrue();
    assertThat(token.getScopes()).contains("instagram_content_publish");
  }

  @Test
  void account_isRead() {
    IgUser account =
        client().fetchObject(COFFEE, IgUser.class, Parameter.withFields("username,media_count"));

    assertThat(account.getUsername()).isEqualTo("nexus.coffee");
  }

  @Test
  void image_isPublished() {
    String container = coffee().image(Parameter.with("caption", "Grüße ☕"));
    assertThat(coffee().status(container)).isEqualTo("IN_PROGRESS");

    IgMedia media = coffee().publish(container);

    assertThat(media.getCaption()).isEqualTo("Grüße ☕");
    assertThat(media.getMediaType()).isEqualTo("IMAGE");
    assertThat(media.getTimestamp()).isEqualTo(sandbox.control().now());
    assertThat(coffee().status(container)).isEqualTo("PUBLISHED");
  }

  @Test
  void carousel_isPublished() {
    IgMedia media = coffee().publish(coffee().carousel());

    assertThat(media.getMediaType()).isEqualTo("CAROUSEL_ALBUM");
    assertThat(media.getChildren()).hasSize(2);
  }

  @Test
  void reel_isPublished() {
    IgMedia media = coffee().publish(coffee().reel());

    assertThat(media.getMediaType()).isEqualTo("VIDEO");
    assertThat(media.getMediaProductType()).isEqualTo("REELS");
  }

  @Test
  void quota_isRead() {
    coffee().publish(coffee().image());

    IgContentPublishingLimit limit = coffee().limit();

    assertThat(limit.getQuotaUsage()).isEqualTo("1");
    assertThat(limit.getConfig().getQuotaTotal()).isEqualTo(50);
  }

  @Test
  void media_isListedPageByPage() {
    String older = coffee().publish(coffee().image()).getId();
    String newer = coffee().publish(coffee().image()).getId();

    Connection<IgMedia> first = coffee().media(Parameter.with("limit", 1));
    Connection<IgMedia> second =
        coffee().media(Parameter.with("limit", 1), Parameter.with("after", first.getAfterCursor()));

    // It turns the link into https, so the cursor it is, as Meta advises anyway.
    assertThat(first.getNextPageUrl()).contains("after=" + first.getAfterCursor());
    assertThat(first.getData()).extracting(IgMedia::getId).containsExactly(newer);
    assertThat(second.getData()).extracting(IgMedia::getId).containsExactly(older);
    assertThat(second.getNextPageUrl()).isNull();
  }

  @Test
  void insights_areRead() {
    String media = coffee().publish(coffee().image()).getId();
    sandbox.control().advance(Duration.ofDays(2));

    Insight ofMedia = coffee().insight(media, Parameter.with("metric", "reach"));
    Insight ofAccount =
        coffee()
            .insight(COFFEE, Parameter.with("metric", "reach"), Parameter.with("period", "day"));

    assertThat(ofMedia.getName()).isEqualTo("reach");
    assertThat(ofMedia.getPeriod()).isEqualTo("lifetime");
    assertThat(ofAccount.getName()).isEqualTo("reach");
    assertThat(ofAccount.getPeriod()).isEqualTo("day");
  }

  @Test
  void usage_isUnderstood() {
    FacebookClient client = client();
    client.fetchObject(COFFEE, IgUser.class);

    assertThat(client.getWebRequestor().getDebugHeaderInfo().getBusinessUseCaseUsage().get(COFFEE))
        .singleElement()
        .satisfies(usage -> assertThat(usage.getCallCount()).isEqualTo(1));
  }

  @Test
  void expiredToken_isRefused() {
    String token = sandboxToken();
    sandbox.control().expireToken(token);

    assertThat(codes(() -> RestFb.facebook(sandbox, token).fetchObject(COFFEE, IgUser.class)))
        .isEqualTo("190/463");
  }

  @Test
  void missingPermission_isRefused() {
    String token = sandbox.control().issueFacebookToken("instagram_basic", "pages_show_list");
    RestFb reader = new RestFb(sandbox, RestFb.facebook(sandbox, token), COFFEE);

    assertThat(codes(reader::image)).isEqualTo("10/null");
  }

  @Test
  void unknownObject_isRefused() {
    FacebookGraphException refusal =
        catchThrowableOfType(
            FacebookGraphException.class,
            () -> client().fetchObject("18099999999999999", IgMedia.class));

    assertThat(refusal).isNotInstanceOf(FacebookOAuthException.class);
    assertThat(refusal.getErrorType()).isEqualTo("GraphMethodException");
    assertThat(refusal.getErrorCode()).isEqualTo(100);
    assertThat(refusal.getErrorSubcode()).isEqualTo(33);
  }

  @Test
  void containerThatIsNotReady_isRefused() {
    String container = coffee().image();

    assertThat(codes(() -> coffee().publishNow(container))).isEqualTo("9007/2207027");
  }

  @Test
  void tooManyCalls_areRefused() {
    sandbox.control().change(b -> b.withRateLimits(b.rateLimits().withInstagram(UseCase.calls(1))));
    client().fetchObject(COFFEE, IgUser.class);

    assertThat(codes(() -> client().fetchObject(COFFEE, IgUser.class))).isEqualTo("80002/null");
    sandbox.control().advance(Duration.ofDays(1));
    assertThat(client().fetchObject(COFFEE, IgUser.class).getId()).isEqualTo(COFFEE);
  }

  @Test
  void wrongSecret_isRefused() {
    FacebookClient wrong = RestFb.facebook(sandbox, sandboxToken(), "not the secret");

    FacebookGraphException refusal =
        catchThrowableOfType(
            FacebookGraphException.class, () -> wrong.fetchObject(COFFEE, IgUser.class));

    assertThat(refusal.getErrorMessage())
        .isEqualTo("Invalid appsecret_proof provided in the API argument");
  }

  private RestFb coffee() {
    return new RestFb(sandbox, client(), COFFEE);
  }

  private FacebookClient client() {
    return RestFb.facebook(sandbox, sandboxToken());
  }

  private String sandboxToken() {
    return new FacebookCaller(sandbox).token();
  }

  private static String codes(ThrowingCallable call) {
    FacebookOAuthException refusal = catchThrowableOfType(FacebookOAuthException.class, call);
    return refusal.getErrorCode() + "/" + refusal.getErrorSubcode();
  }
}
