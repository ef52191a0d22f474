package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.COFFEE_PAGE;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.RecordedCall;
import com.nexus.social.sandbox.world.RateLimits.UseCase;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldExpansionTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final FacebookCaller facebook = new FacebookCaller(sandbox);
  private String token = "";

  @BeforeEach
  void allowComments() {
    token = new BatchCaller(sandbox).token();
  }

  @Test
  void account_isReadWithItsMediaAndTheirInsights() {
    String older = post("One", 7);
    String newer = post("Two", 9);
    sandbox.control().advance(Duration.ofDays(1));

    JsonNode account =
        read(
            "/" + COFFEE,
            "id,username,media.limit(50){id,caption,like_count,insights.metric(reach,views){name,values}}");

    assertThat(account.get("username").asText()).isEqualTo("nexus.coffee");
    JsonNode media = account.get("media");
    RunningSandbox.assertSame(
        media.at("/data/0/insights/data/0"),
        """
        {"name":"reach","values":[{"value":9}],"id":"%s/insights/reach/lifetime"}
        """
            .formatted(newer));
    assertThat(media.at("/data/0/insights/data")).hasSize(2);
    assertThat(media.at("/data/1/id").asText()).isEqualTo(older);
    assertThat(media.at("/data/1/like_count").asInt()).isEqualTo(3);
    assertThat(media.at("/paging/cursors").has("after")).isTrue();
    assertThat(media.get("paging").has("next")).isFalse();
  }

  @Test
  void oneRequest_isOneCall() {
    post("One", 7);
    post("Two", 9);
    sandbox.control().change(b -> b.withRateLimits(b.rateLimits().withInstagram(UseCase.calls(1))));
    sandbox.control().advance(Duration.ofDays(1));
    sandbox.control().clearCalls();

    read(
        "/" + COFFEE,
        "media{insights.metric(reach){values},comments{text}},insights"
            + ".metric(reach).period(day)");

    assertThat(sandbox.control().calls())
        .extracting(RecordedCall::kind)
        .containsExactly(CallKind.GET_ACCOUNT);
  }

  @Test
  void nestedList_goesOnByItsOwnLink() {
    String older = post("One", 7);
    post("Two", 9);

    JsonNode media = read("/" + COFFEE, "media.limit(1){caption,owner{username}}").get("media");
    String next = media.at("/paging/next").asText();
    JsonNode page = sandbox.http().get(URI.create(next)).ok();

    assertThat(next)
        .startsWith(facebook.graph() + "/v26.0/" + COFFEE + "/media?access_token=" + token)
        .contains("&fields=caption%2Cowner%7Busername%7D&limit=1&after=");
    assertThat(page.at("/data/0/id").asText()).isEqualTo(older);
    RunningSandbox.assertSame(
        page.at("/data/0/owner"), "{\"username\":\"nexus.coffee\",\"id\":\"" + COFFEE + "\"}");
    String cursor = media.at("/paging/cursors/after").asText();
    assertThat(read("/" + COFFEE, "media.limit(5).after(" + cursor + ")").at("/media/data"))
        .hasSize(1);
    String last = page.at("/paging/cursors/before").asText();
    assertThat(
            read("/" + COFFEE, "media.before(" + last + "){caption}").at("/media/data/0/caption"))
        .hasToString("\"Two\"");
  }

  @Test
  void media_isReadWithItsItemsAndComments() {
    String media = new MediaSteps(sandbox).published(carousel());
    sandbox.control().publishing().setReactions(media, 3, 7);

    JsonNode list =
        read("/" + COFFEE + "/media", "id,children{id,media_type},comments.limit(5){text}");

    JsonNode first = list.at("/data/0");
    assertThat(first.at("/children/data")).hasSize(2);
    assertThat(first.at("/children/data/0/media_type").asText()).isEqualTo("IMAGE");
    assertThat(first.at("/comments/data")).hasSize(5);
    assertThat(first.at("/comments/data/0").has("text")).isTrue();
    assertThat(first.at("/comments/paging/next").asText()).contains("/" + media + "/comments?");
  }

  @Test
  void edges_withNothingToTell_areAbsent() {
    String media = post("One", 7);

    RunningSandbox.assertSame(
        read("/" + media, "id,children,comments"), "{\"id\":\"" + media + "\"}");
    RunningSandbox.assertSame(read("/" + COFFEE, "id,stories"), "{\"id\":\"" + COFFEE + "\"}");
  }

  @Test
  void edges_withoutFields_areTheirDefaults() {
    String media = post("One", 7);

    RunningSandbox.assertSame(
        read("/" + COFFEE, "media").at("/media/data"), "[{\"id\":\"" + media + "\"}]");
    RunningSandbox.assertSame(
        read("/" + COFFEE, "content_publishing_limit{config,quota_usage}")
            .get("content_publishing_limit"),
        "{\"data\":[{\"config\":{\"quota_total\":50,\"quota_duration\":86400},\"quota_usage\":1}]}");
  }

  @Test
  void edges_mayHaveOtherNames() {
    post("One", 7);
    post("Two", 9);

    JsonNode account =
        read("/" + COFFEE, "media.limit(1).as(newest){caption},media.as(all),name.as(title)");

    assertThat(account.at("/newest/data")).hasSize(1);
    assertThat(account.at("/all/data")).hasSize(2);
    assertThat(account.get("title").asText()).isEqualTo("Nexus Coffee");
    assertThat(account.has("media")).isFalse();
  }

  @Test
  void media_isReadOfATimeInAnyOrder() {
    post("One", 7);
    long between = sandbox.control().now().getEpochSecond() + 1;
    sandbox.control().advance(Duration.ofHours(1));
    post("Two", 9);

    assertThat(captions("media.since(" + between + ").order(chronological){caption}"))
        .isEqualTo("Two");
    assertThat(captions("media.until(" + between + ").fields(id,caption)")).isEqualTo("One");
  }

  @Test
  void person_isReadDownToTheMedia() {
    String media = post("One", 7);

    JsonNode person =
        read(
            "/me",
            "name,accounts.limit(1){id,instagram_business_account{username,media.limit(1){id}}},"
                + "businesses{name,owned_pages{id}}");

    assertThat(person.at("/accounts/data/0/id").asText()).isEqualTo(COFFEE_PAGE);
    assertThat(person.at("/accounts/data/0/instagram_business_account/media/data/0/id").asText())
        .isEqualTo(media);
    assertThat(person.at("/businesses/data/0/owned_pages/data")).hasSize(1);
    JsonNode next =
        sandbox.http().get(URI.create(person.at("/accounts/paging/next").asText())).ok();
    assertThat(next.get("data")).hasSize(1);
  }

  @Test
  void insightsOfAnAccount_comeWithTheirPaging() {
    JsonNode insights =
        read("/" + COFFEE, "insights.metric(reach).period(day){name,period}").get("insights");

    assertThat(insights.at("/data/0/id").asText()).isEqualTo(COFFEE + "/insights/reach/day");
    assertThat(insights.at("/data/0").has("values")).isFalse();
    String next = insights.at("/paging/next").asText();
    RunningSandbox.assertSame(
        sandbox.http().get(URI.create(next)).ok().at("/data/0"), insights.at("/data/0").toString());
  }

  @Test
  void instagramLogin_expandsToo() {
    String own = sandbox.token(COFFEE);
    String media = post("One", 7);

    JsonNode me =
        sandbox.get(own, "/me", "fields", "user_id,media{caption,owner{id,username}}").ok();

    assertThat(me.at("/media/data/0/id").asText()).isEqualTo(media);
    assertThat(me.at("/media/data/0/owner/id").asText()).isEqualTo(COFFEE);
    assertThat(me.get("id").asText()).isNotEqualTo(COFFEE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "media{foo} | (#100) Tried accessing nonexisting field (foo) on node type (ShadowIGMedia)",
        "media{owner{foo}} | (#100) Tried accessing nonexisting field (foo) on node type"
            + " (ShadowIGUser)",
        "media{comments{foo}} | (#100) Tried accessing nonexisting field (foo) on node type"
            + " (IGComment)",
        "media{insights.metric(reach){foo}} | (#100) Tried accessing nonexisting field (foo) on"
            + " node type (InstagramInsightsResult)",
        "foo{id} | (#100) Tried accessing nonexisting field (foo) on node type (ShadowIGUser)",
        "username{id} | Subfields are not supported by username",
        "id,media,media | Syntax error \"Field media specified more than once. This is only"
            + " possible before version 2.1\" at character 14: id,media,media",
        "media{id | Syntax error \"Expected name, got end of string\" at character 8: media{id",
        "media.limit(2 | Syntax error \"Expected name, got end of string\" at character 13:"
            + " media.limit(2",
        "media{insights.metric(replies)} | (#100) The Media Insights API does not support the"
            + " replies metric for this media product type.",
        "media{insights} | (#100) The parameter metric is required",
      })
  void oneThingThatIsNotThere_failsAll(String fields, String message) {
    post("One", 7);

    Answer refused = facebook.get(token, "/" + COFFEE, "fields", fields);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).isEqualTo(message);
  }

  @Test
  void onePermissionThatIsMissing_failsAll() {
    post("One", 7);

    assertThat(
            facebook.get(facebook.token(), "/" + COFFEE, "fields", "media{comments{text}}").code())
        .isEqualTo("10");
  }

  private JsonNode read(String path, String fields) {
    return facebook.get(token, path, "fields", fields).ok();
  }

  private String captions(String media) {
    return String.join(
        ",", read("/" + COFFEE, media).at("/media/data").findValuesAsText("caption"));
  }

  private String post(String caption, long viewers) {
    String media = sandbox.published(sandbox.token(COFFEE), caption);
    sandbox.control().setViewers(media, viewers);
    sandbox.control().publishing().setReactions(media, 3, 0);
    return media;
  }

  private Answer carousel() {
    MediaSteps steps = new MediaSteps(sandbox);
    return steps.carousel(steps.items(2));
  }
}
