package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.CERAMICS;
import static com.nexus.social.sandbox.FacebookCaller.CERAMICS_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.COFFEE_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.MIRA_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.PERSON;
import static com.nexus.social.sandbox.FacebookCaller.ROASTERY;
import static com.nexus.social.sandbox.RunningSandbox.BAKERY;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.RecordedCall;
import com.nexus.social.sandbox.world.AccountType;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.SeededWorld;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacebookSessionTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void account_isPublishedTo_byThePersonAndByItsPage(boolean byPage) {
    String token = byPage ? facebook.pageToken(COFFEE_PAGE) : facebook.token();

    Answer created =
        facebook.post(token, "/" + COFFEE + "/media", "image_url", sandbox.sampleUrl());
    String container = created.text("id");
    sandbox.control().advance(Duration.ofSeconds(1));
    assertThat(facebook.get(token, "/" + container, "fields", "status_code").text("status_code"))
        .isEqualTo("FINISHED");
    String media =
        facebook.post(token, "/" + COFFEE + "/media_publish", "creation_id", container).text("id");

    assertThat(facebook.get(token, "/" + media, "fields", "username").text("username"))
        .isEqualTo("nexus.coffee");
    assertThat(facebook.get(token, "/" + COFFEE + "/media").ok().at("/data/0/id").asText())
        .isEqualTo(media);
    RunningSandbox.assertSame(
        facebook
            .get(token, "/" + COFFEE + "/content_publishing_limit", "fields", "quota_usage,config")
            .ok(),
        """
        {"data":[{"quota_usage":1,"config":{"quota_total":50,"quota_duration":86400}}]}
        """);
    assertThat(sandbox.control().posts(COFFEE)).hasSize(1);
  }

  @Test
  void account_isShownAsTheDocumentationShowsIt() {
    sandbox
        .control()
        .putAccount(
            new InstagramAccount(
                "17841405822304914",
                "27640875392278831",
                "metricsaurus",
                "Metricsaurus",
                AccountType.BUSINESS,
                new InstagramAccount.Profile(
                    "Dino data crunching app",
                    "http://www.metricsaurus.com/",
                    "avatar-coffee.jpg",
                    0,
                    0)));

    Answer answer =
        facebook.get(facebook.token(), "/" + COFFEE, "fields", "biography,id,username,website");

    assertThat(answer.ok().toString())
        .isEqualTo(
            """
            {"biography":"Dino data crunching app","id":"17841405822304914","username":"metricsaurus","website":"http://www.metricsaurus.com/"}\
            """);
    assertThat(facebook.get(facebook.token(), "/" + COFFEE).ok().toString())
        .isEqualTo("{\"id\":\"17841405822304914\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"account_type", "user_id"})
  void account_hasNoFieldOfTheOtherLogin(String field) {
    assertThat(facebook.get(facebook.token(), "/" + COFFEE, "fields", field).message())
        .isEqualTo(
            "(#100) Tried accessing nonexisting field (%s) on node type (ShadowIGUser)"
                .formatted(field));
  }

  @Test
  void everyFieldOfFacebookLogin_hasAValue() {
    Answer answer =
        facebook.get(
            facebook.token(),
            "/" + MIRA,
            "fields",
            "biography,followers_count,follows_count,has_profile_pic,id,ig_id,is_published,"
                + "legacy_instagram_user_id,media_count,name,profile_picture_url,"
                + "shopping_product_tag_eligibility,username,website");

    assertThat(answer.ok()).hasSize(14);
  }

  @Test
  void tokenOfAPage_leadsToItsOwnAccountOnly() {
    String token = facebook.pageToken(COFFEE_PAGE);

    assertThat(facebook.get(token, "/" + COFFEE).status()).isEqualTo(200);
    assertThat(facebook.get(token, "/" + MIRA).code()).isEqualTo("100/33");
  }

  @Test
  void accountWithoutAPage_isUnknown() {
    assertThat(facebook.get(facebook.token(), "/" + BAKERY).code()).isEqualTo("100/33");
  }

  @Test
  void accountBehindABusiness_needsItsPermission() {
    String without =
        sandbox
            .control()
            .issueFacebookToken("instagram_basic", "pages_show_list", "pages_read_engagement");

    assertThat(facebook.get(without, "/" + ROASTERY).code()).isEqualTo("100/33");
    assertThat(facebook.get(facebook.token(), "/" + ROASTERY).status()).isEqualTo(200);
  }

  @Test
  void account_isOwnedByTheBusinessOfItsPage() {
    JsonNode roastery =
        facebook.get(facebook.token(), "/" + ROASTERY, "fields", "owner_business").ok();

    RunningSandbox.assertSame(
        roastery,
        """
        {"owner_business":{"id":"506718293344105","name":"Nexus Group"},"id":"17841460128837715"}
        """);
    assertThat(
            facebook
                .get(facebook.token(), "/" + COFFEE, "fields", "owner_business")
                .ok()
                .has("owner_business"))
        .isFalse();
  }

  @Test
  void accountThatTurnedPersonal_isUnknownHereAndRefusedOnTheOtherHost() {
    String other = sandbox.token(COFFEE);
    sandbox.control().putAccount(SeededWorld.COFFEE.withType(AccountType.PERSONAL));

    assertThat(facebook.get(facebook.token(), "/" + COFFEE).code()).isEqualTo("100/33");
    assertThat(sandbox.get(other, "/me").code()).isEqualTo("10");
    assertThat(sandbox.get(other, "/me").message())
        .isEqualTo("(#10) The user is not an Instagram Business");
  }

  @Test
  void withoutThePermission_nothingIsPublished() {
    String token = sandbox.control().issueFacebookToken("instagram_basic", "pages_show_list");

    assertThat(facebook.get(token, "/" + COFFEE).status()).isEqualTo(200);
    Answer answer = facebook.post(token, "/" + COFFEE + "/media", "image_url", "http://x/y.jpg");
    assertThat(answer.status()).isEqualTo(403);
    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"(#10) Application does not have permission for this action","type":"OAuthException","code":10}}
        """);
  }

  @Test
  void withoutTheTaskOnThePage_nothingIsPublished() {
    Answer answer =
        facebook.post(facebook.token(), "/" + CERAMICS + "/media", "image_url", "http://x/y.jpg");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("200");
    String page = facebook.pageToken(CERAMICS_PAGE);
    assertThat(facebook.get(page, "/" + CERAMICS).status()).isEqualTo(200);
    assertThat(facebook.post(page, "/" + CERAMICS + "/media").code()).isEqualTo("200");
  }

  @Test
  void tasksOfANewPage_areUnderstood() {
    String token = facebook.pageToken(MIRA_PAGE);

    assertThat(
            facebook.post(token, "/" + MIRA + "/media", "image_url", sandbox.sampleUrl()).status())
        .isEqualTo(200);
  }

  @Test
  void tokenOfTheOtherLogin_isNotUnderstood() {
    assertThat(facebook.get(sandbox.token(COFFEE), "/" + COFFEE).message())
        .isEqualTo("Invalid OAuth access token - Cannot parse access token");
    assertThat(sandbox.get(facebook.token(), "/me").message())
        .isEqualTo("Invalid OAuth access token - Cannot parse access token");
  }

  @Test
  void tokenThatOnlyLooksLikeOne_isRefusedWordForWord() {
    RunningSandbox.assertSame(
        facebook.get("EAAnonsense", "/" + COFFEE).error(),
        """
        {"error":{"message":"The access token could not be decrypted","type":"OAuthException","code":190}}
        """);
  }

  @Test
  void tokenOfAPage_neverEndsByItself_butDataAccessLapses() {
    String page = facebook.pageToken(COFFEE_PAGE);
    String person = facebook.token();
    sandbox.control().advance(Duration.ofDays(89));

    assertThat(facebook.get(person, "/" + COFFEE).code()).isEqualTo("190/463");
    assertThat(facebook.get(page, "/" + COFFEE).status()).isEqualTo(200);
    sandbox.control().advance(Duration.ofDays(1));
    assertThat(facebook.get(page, "/" + COFFEE).code()).isEqualTo("10");
  }

  @Test
  void tokenOfAPage_diesWithThePersonsGrant() {
    String page = facebook.pageToken(COFFEE_PAGE);
    sandbox.control().revoke(PERSON);

    assertThat(facebook.get(page, "/" + COFFEE).code()).isEqualTo("190/458");
  }

  @Test
  void calls_areLoggedWithTheAccountTheyAreAbout() {
    String token = facebook.token();
    facebook.get(token, "/" + COFFEE);
    facebook.get(facebook.pageToken(MIRA_PAGE), "/" + COFFEE);
    String container =
        facebook.post(token, "/" + COFFEE + "/media", "image_url", sandbox.sampleUrl()).text("id");
    facebook.get(token, "/" + container);

    assertThat(sandbox.control().calls())
        .extracting(RecordedCall::kind, RecordedCall::accountId)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(CallKind.GET_ACCOUNT, COFFEE),
            org.assertj.core.groups.Tuple.tuple(CallKind.GET_ACCOUNT, MIRA),
            org.assertj.core.groups.Tuple.tuple(CallKind.CREATE_CONTAINER, COFFEE),
            org.assertj.core.groups.Tuple.tuple(CallKind.CONTAINER_STATUS, COFFEE));
  }
}
