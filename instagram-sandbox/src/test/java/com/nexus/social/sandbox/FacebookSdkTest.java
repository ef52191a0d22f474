package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.facebook.ads.sdk.APIContext;
import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APINodeList;
import com.facebook.ads.sdk.ContentPublishingLimitResponse;
import com.facebook.ads.sdk.IGMedia;
import com.facebook.ads.sdk.IGUser;
import com.facebook.ads.sdk.InstagramInsightsResult;
import com.facebook.ads.sdk.Page;
import com.facebook.ads.sdk.ShadowIGMediaBuilder;
import com.facebook.ads.sdk.User;
import com.google.gson.JsonObject;
import com.nexus.social.sandbox.world.RateLimits.UseCase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.HttpsURLConnection;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Meta's own client for Java takes the sandbox for Meta. It knows Facebook Login only. */
class FacebookSdkTest {
  private static final String APP_ID = SandboxSettings.DEFAULT_APP_ID;

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private @Nullable TlsDoor door;

  /** It wants https, and would report its crashes to Meta. */
  @BeforeAll
  static void tame() {
    APIContext.disableCrashReport();
    HttpsURLConnection.setDefaultSSLSocketFactory(TlsDoor.trusting());
  }

  @BeforeEach
  void open() {
    door = new TlsDoor(sandbox.running().port());
  }

  @AfterEach
  void close() {
    requireNonNull(door).close();
  }

  @Test
  void accounts_areFoundThroughPages() throws APIException {
    APINodeList<Page> pages =
        new User("me", context())
            .getAccounts()
            .requestNameField()
            .requestAccessTokenField()
            .requestInstagramBusinessAccountField()
            .execute();

    assertThat(pages)
        .filteredOn(page -> page.getFieldId().equals(FacebookCaller.COFFEE_PAGE))
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.getFieldName()).isEqualTo("Nexus Coffee");
              assertThat(page.getFieldAccessToken()).startsWith("EAA");
              assertThat(page.getFieldInstagramBusinessAccount().getId()).isEqualTo(COFFEE);
            });
  }

  @Test
  void account_isRead() throws APIException {
    IGUser account =
        account(context()).get().requestUsernameField().requestFollowersCountField().execute();

    assertThat(account.getFieldUsername()).isEqualTo("nexus.coffee");
    assertThat(account.getFieldFollowersCount()).isEqualTo(4821);
  }

  @Test
  void image_isPublished() throws APIException {
    String container = image("Good morning").execute().getId();
    assertThat(status(container)).isEqualTo("IN_PROGRESS");
    sandbox.control().advance(Duration.ofSeconds(1));
    assertThat(status(container)).isEqualTo("FINISHED");

    IGMedia media = publish(container);

    assertThat(status(container)).isEqualTo("PUBLISHED");
    assertThat(media.getFieldCaption()).isEqualTo("Good morning");
    assertThat(media.getFieldMediaType()).isEqualTo("IMAGE");
    assertThat(media.getFieldMediaProductType()).isEqualTo("FEED");
    assertThat(media.getFieldPermalink()).contains("/p/");
    assertThat(sandbox.control().posts(COFFEE))
        .singleElement()
        .satisfies(post -> assertThat(post.mediaId()).isEqualTo(media.getFieldId()));
  }

  @Test
  void carousel_isPublished() throws APIException {
    String first = image(null).setIsCarouselItem(true).execute().getId();
    String second = image(null).setIsCarouselItem(true).execute().getId();
    sandbox.control().advance(Duration.ofSeconds(1));
    String container =
        account(context())
            .createMedia()
            .setMediaType("CAROUSEL")
            .setChildren(List.of(first, second))
            .setCaption("Two of them")
            .execute()
            .getId();
    sandbox.control().advance(Duration.ofSeconds(1));

    IGMedia media = publish(container);

    assertThat(media.getFieldMediaType()).isEqualTo("CAROUSEL_ALBUM");
    assertThat(new IGMedia(media.getFieldId(), context()).getChildren().execute()).hasSize(2);
  }

  @Test
  void reel_isPublished() throws APIException {
    String container =
        account(context())
            .createMedia()
            .setMediaType("REELS")
            .setVideoUrl(sandbox.mediaUrl("reel.mp4"))
            .setCaption("It moves")
            .execute()
            .getId();
    sandbox.control().advance(Duration.ofSeconds(3));
    assertThat(status(container)).isEqualTo("FINISHED");

    IGMedia media = publish(container);

    assertThat(media.getFieldMediaType()).isEqualTo("VIDEO");
    assertThat(media.getFieldMediaProductType()).isEqualTo("REELS");
    assertThat(media.getFieldPermalink()).contains("/reel/");
  }

  @Test
  void quota_isRead() throws APIException {
    publishedImage();

    ContentPublishingLimitResponse limit =
        account(context())
            .getContentPublishingLimit()
            .requestQuotaUsageField()
            .requestConfigField()
            .execute()
            .head();

    assertThat(limit.getFieldQuotaUsage()).isEqualTo(1);
    assertThat(limit.getRawResponseAsJsonObject().getAsJsonObject("config").get("quota_total"))
        .hasToString("50");
  }

  @Test
  void media_isListedPageByPage() throws APIException {
    String older = publishedImage();
    sandbox.control().advance(Duration.ofSeconds(1));
    String newer = publishedImage();

    APINodeList<IGMedia> first = account(context()).getMedia().setParam("limit", 1).execute();
    String after =
        first
            .getRawResponseAsJsonObject()
            .getAsJsonObject("paging")
            .getAsJsonObject("cursors")
            .get("after")
            .getAsString();
    APINodeList<IGMedia> second =
        account(context()).getMedia().setParam("limit", 1).setParam("after", after).execute();

    assertThat(first).extracting(IGMedia::getFieldId).containsExactly(newer);
    assertThat(second).extracting(IGMedia::getFieldId).containsExactly(older);
  }

  @Test
  void insights_areRead() throws APIException {
    String media = publishedImage();
    sandbox.control().advance(Duration.ofDays(2));

    APINodeList<InstagramInsightsResult> ofMedia =
        new IGMedia(media, context()).getInsights().setMetric("reach").execute();
    APINodeList<InstagramInsightsResult> ofAccount =
        account(context()).getInsights().setMetric("reach").setPeriod("day").execute();

    assertThat(ofMedia.head().getFieldName()).isEqualTo("reach");
    assertThat(ofMedia.head().getFieldPeriod()).isEqualTo("lifetime");
    assertThat(ofAccount.head().getFieldName()).isEqualTo("reach");
    assertThat(ofAccount.head().getFieldPeriod()).isEqualTo("day");
  }

  @Test
  void expiredToken_isRefused() {
    String token = new FacebookCaller(sandbox).token();
    sandbox.control().expireToken(token);

    JsonObject error = errorOf(() -> account(context(token)).get().execute());

    assertThat(error.get("type").getAsString()).isEqualTo("OAuthException");
    assertThat(codes(error)).isEqualTo("190/463");
  }

  @Test
  void missingPermission_isRefused() {
    String token = sandbox.control().issueFacebookToken("instagram_basic", "pages_show_list");

    assertThat(codes(errorOf(() -> image("No", context(token)).execute()))).isEqualTo("10");
  }

  @Test
  void unknownObject_isRefused() {
    assertThat(codes(errorOf(() -> IGMedia.fetchById("18099999999999999", context()))))
        .isEqualTo("100/33");
  }

  @Test
  void containerThatIsNotReady_isRefused() throws APIException {
    String container = image("Too early").execute().getId();

    assertThat(codes(errorOf(() -> publish(container)))).isEqualTo("9007/2207027");
  }

  @Test
  void tooManyCalls_areRefused() {
    sandbox.control().change(b -> b.withRateLimits(b.rateLimits().withInstagram(UseCase.calls(0))));

    APIException refusal = refusalOf(() -> account(context()).get().execute());

    assertThat(codes(error(refusal))).isEqualTo("80002");
    assertThat(refusal.getHeader().toLowerCase(Locale.ROOT)).contains("x-business-use-case-usage");
  }

  @Test
  void wrongSecret_isRefused() {
    APIContext wrong =
        new APIContext(graph(), graph(), "v26.0", token(), "not the secret", APP_ID, false);

    assertThat(error(refusalOf(() -> account(wrong).get().execute())).get("message").getAsString())
        .isEqualTo("Invalid appsecret_proof provided in the API argument");
  }

  private IGMedia publish(String container) throws APIException {
    String id = account(context()).createMediaPublish().setCreationId(container).execute().getId();
    return new IGMedia(id, context())
        .get()
        .requestFields(
            List.of("id", "caption", "media_type", "media_product_type", "permalink", "timestamp"))
        .execute();
  }

  private String publishedImage() throws APIException {
    String container = image("One").execute().getId();
    sandbox.control().advance(Duration.ofSeconds(1));
    return publish(container).getFieldId();
  }

  private IGUser.APIRequestCreateMedia image(@Nullable String caption) {
    return image(caption, context());
  }

  private IGUser.APIRequestCreateMedia image(@Nullable String caption, APIContext context) {
    var request = account(context).createMedia().setImageUrl(sandbox.sampleUrl());
    return caption == null ? request : request.setCaption(caption);
  }

  private String status(String container) throws APIException {
    return new ShadowIGMediaBuilder(container, context())
        .get()
        .requestStatusCodeField()
        .requestStatusField()
        .execute()
        .getFieldStatusCode();
  }

  private static IGUser account(APIContext context) {
    return new IGUser(COFFEE, context);
  }

  private APIContext context() {
    return context(token());
  }

  private APIContext context(String token) {
    return new APIContext(
        graph(), graph(), "v26.0", token, SandboxSettings.DEFAULT_APP_SECRET, APP_ID, false);
  }

  private String token() {
    return new FacebookCaller(sandbox).token();
  }

  private String graph() {
    return requireNonNull(door).through(sandbox.running().hosts().graph()).toString();
  }

  private static JsonObject errorOf(ThrowingCallable call) {
    return error(refusalOf(call));
  }

  private static APIException refusalOf(ThrowingCallable call) {
    return catchThrowableOfType(APIException.FailedRequestException.class, call);
  }

  private static JsonObject error(APIException refusal) {
    return refusal.getRawResponseAsJsonObject().getAsJsonObject("error");
  }

  private static String codes(JsonObject error) {
    String code = error.get("code").getAsString();
    return error.has("error_subcode") ? code + "/" + error.get("error_subcode") : code;
  }
}
