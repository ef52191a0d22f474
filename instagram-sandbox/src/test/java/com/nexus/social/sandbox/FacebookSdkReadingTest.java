package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.facebook.ads.sdk.APIException;
import com.facebook.ads.sdk.APINodeList;
import com.facebook.ads.sdk.ContentPublishingLimitResponse;
import com.facebook.ads.sdk.IGComment;
import com.facebook.ads.sdk.IGMedia;
import com.facebook.ads.sdk.IGUser;
import com.facebook.ads.sdk.InstagramInsightsResult;
import com.facebook.ads.sdk.Page;
import com.facebook.ads.sdk.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Meta's own client for Java reads from the sandbox. */
class FacebookSdkReadingTest {
  @RegisterExtension final FacebookSdk sdk = new FacebookSdk();

  @Test
  void accounts_areFoundThroughPages() throws APIException {
    APINodeList<Page> pages =
        new User("me", sdk.context())
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
        sdk.coffee().get().requestUsernameField().requestFollowersCountField().execute();

    assertThat(account.getFieldUsername()).isEqualTo("nexus.coffee");
    assertThat(account.getFieldFollowersCount()).isEqualTo(4821);
  }

  @Test
  void quota_isRead() throws APIException {
    sdk.publishedImage();

    ContentPublishingLimitResponse limit =
        sdk.coffee()
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
    String older = sdk.publishedImage();
    sdk.sandbox().control().advance(Duration.ofSeconds(1));
    String newer = sdk.publishedImage();

    APINodeList<IGMedia> first = sdk.coffee().getMedia().setParam("limit", 1).execute();
    String after =
        first
            .getRawResponseAsJsonObject()
            .getAsJsonObject("paging")
            .getAsJsonObject("cursors")
            .get("after")
            .getAsString();
    APINodeList<IGMedia> second =
        sdk.coffee().getMedia().setParam("limit", 1).setParam("after", after).execute();

    assertThat(first).extracting(IGMedia::getFieldId).containsExactly(newer);
    assertThat(second).extracting(IGMedia::getFieldId).containsExactly(older);
  }

  @Test
  void insights_areRead() throws APIException {
    String media = sdk.publishedImage();
    sdk.sandbox().control().advance(Duration.ofDays(2));

    APINodeList<InstagramInsightsResult> ofMedia =
        new IGMedia(media, sdk.context()).getInsights().setMetric("reach").execute();
    APINodeList<InstagramInsightsResult> ofAccount =
        sdk.coffee().getInsights().setMetric("reach").setPeriod("day").execute();

    assertThat(ofMedia.head().getFieldName()).isEqualTo("reach");
    assertThat(ofMedia.head().getFieldPeriod()).isEqualTo("lifetime");
    assertThat(ofAccount.head().getFieldName()).isEqualTo("reach");
    assertThat(ofAccount.head().getFieldPeriod()).isEqualTo("day");
  }

  @Test
  void comments_areRead() throws APIException {
    String media = sdk.publishedImage();
    sdk.sandbox().control().publishing().setReactions(media, 0, 3);
    String token = new BatchCaller(sdk.sandbox()).token();

    APINodeList<IGComment> comments =
        new IGMedia(media, sdk.context(token)).getComments().requestAllFields().execute();

    assertThat(comments).hasSize(3);
    assertThat(comments.head().getFieldText()).isNotBlank();
    assertThat(comments.head().getFieldFrom().getFieldUsername())
        .isEqualTo(comments.head().getFieldUsername());
    assertThat(comments.head().getFieldMedia().getId()).isEqualTo(media);
  }
}
