package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.CERAMICS_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.COFFEE_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.GROUP;
import static com.nexus.social.sandbox.FacebookCaller.MIRA_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.PERSON;
import static com.nexus.social.sandbox.FacebookCaller.ROASTERY;
import static com.nexus.social.sandbox.FacebookCaller.ROASTERY_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.UNLINKED_PAGE;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.world.AccountType;
import com.nexus.social.sandbox.world.SeededWorld;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FacebookPagesTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final FacebookCaller facebook = new FacebookCaller(sandbox);
  private final FacebookLogin login = new FacebookLogin(sandbox);

  @Test
  void pages_areShownAsTheDocumentationShowsThem() {
    Answer answer =
        facebook.get(
            facebook.token(),
            "/me/accounts",
            "fields",
            "name,access_token,instagram_business_account,id,tasks");

    ObjectNode first = (ObjectNode) answer.ok().at("/data/0");
    assertThat(first.remove("access_token").asText()).startsWith("EAA");
    RunningSandbox.assertSame(
        first,
        """
        {"name":"Nexus Coffee","instagram_business_account":{"id":"17841405822304914"},
         "id":"134895793791914","tasks":["ANALYZE","ADVERTISE","MESSAGING","MODERATE","CREATE_CONTENT","MANAGE"]}
        """);
    assertThat(answer.ok().at("/paging/cursors").properties())
        .extracting(java.util.Map.Entry::getKey)
        .containsExactly("before", "after");
    assertThat(answer.ok().get("paging").has("next")).isFalse();
  }

  @Test
  void pages_withoutFields_areTheirDefaultOnes() {
    JsonNode first = facebook.get(facebook.token(), "/me/accounts").ok().at("/data/0");

    assertThat(first.properties())
        .extracting(java.util.Map.Entry::getKey)
        .containsExactly("access_token", "category", "category_list", "name", "id", "tasks");
    assertThat(first.at("/category_list/0/name").asText()).isEqualTo("Coffee shop");
  }

  @Test
  void pages_areNestedWithTheirAccount() {
    JsonNode data =
        facebook
            .get(
                facebook.token(),
                "/me/accounts",
                "fields",
                "id,instagram_business_account{id,username,name,followers_count,media_count}")
            .ok()
            .get("data");

    RunningSandbox.assertSame(
        data.get(0),
        """
        {"id":"134895793791914","instagram_business_account":{"id":"17841405822304914","username":"nexus.coffee","name":"Nexus Coffee","followers_count":4821,"media_count":0}}
        """);
    assertThat(data.get(2).get("id").asText()).isEqualTo(UNLINKED_PAGE);
    assertThat(data.get(2).has("instagram_business_account")).isFalse();
  }

  @Test
  void nestedAccount_needsItsPermission() {
    String token = sandbox.control().issueFacebookToken("pages_show_list");

    assertThat(
            facebook
                .get(token, "/me/accounts", "fields", "instagram_business_account{id}")
                .status())
        .isEqualTo(200);
    assertThat(
            facebook
                .get(token, "/me/accounts", "fields", "instagram_business_account{username}")
                .code())
        .isEqualTo("10");
  }

  @Test
  void accountThatTurnedPersonal_isAbsent() {
    sandbox.control().putAccount(SeededWorld.COFFEE.withType(AccountType.PERSONAL));

    RunningSandbox.assertSame(
        facebook
            .get(facebook.token(), "/" + COFFEE_PAGE, "fields", "instagram_business_account")
            .ok(),
        "{\"id\":\"" + COFFEE_PAGE + "\"}");
  }

  @Test
  void pages_comePageByPage() {
    List<String> seen = new ArrayList<>();
    Answer answer = facebook.get(facebook.token(), "/me/accounts", "fields", "id", "limit", "2");
    answer.ok().get("data").forEach(page -> seen.add(page.get("id").asText()));
    answer = sandbox.http().get(URI.create(answer.ok().at("/paging/next").asText()));
    answer.ok().get("data").forEach(page -> seen.add(page.get("id").asText()));

    assertThat(seen).containsExactly(COFFEE_PAGE, MIRA_PAGE, UNLINKED_PAGE);
    assertThat(answer.ok().get("paging").has("next")).isFalse();
    assertThat(answer.ok().get("paging").has("previous")).isTrue();
  }

  @Test
  void pages_withoutThePermission_areNone() {
    String token = sandbox.control().issueFacebookToken("instagram_basic");

    RunningSandbox.assertSame(facebook.get(token, "/me/accounts").ok(), "{\"data\":[]}");
  }

  @Test
  void pages_thatWereNotTicked_areNotListed() {
    String token = tokenAfter(login.dialog().allowExcept(COFFEE_PAGE, UNLINKED_PAGE));

    assertThat(ids(facebook.get(token, "/me/accounts"))).containsExactly(MIRA_PAGE);
    assertThat(facebook.get(token, "/" + COFFEE_PAGE).code()).isEqualTo("100/33");
    assertThat(facebook.get(token, "/" + COFFEE).code()).isEqualTo("100/33");
  }

  @Test
  void account_thatWasNotTicked_isAbsentFromItsPage() {
    String token = tokenAfter(login.dialog().allowExcept(COFFEE));

    assertThat(
            facebook
                .get(token, "/" + COFFEE_PAGE, "fields", "instagram_business_account")
                .ok()
                .has("instagram_business_account"))
        .isFalse();
  }

  @Test
  void tokenOfAPage_isTheSameForTheSameAsking_andGood() {
    String person = facebook.token();
    String first = accessToken(person);

    assertThat(accessToken(person)).isEqualTo(first);
    assertThat(accessToken(facebook.token())).isNotEqualTo(first);
    assertThat(facebook.get(first, "/" + COFFEE).status()).isEqualTo(200);
    assertThat(facebook.get(first, "/me").ok().get("id").asText()).isEqualTo(COFFEE_PAGE);
    assertThat(facebook.get(first, "/me/accounts").message())
        .isEqualTo("(#100) Tried accessing nonexisting field (accounts) on node type (Page)");
  }

  @Test
  void tokenOfAPage_fromAShortLivedOne_endsWithIt() {
    String person = tokenAfter(login.dialog().allowAll());
    String page = accessToken(person);
    sandbox.control().advance(java.time.Duration.ofHours(2));

    assertThat(facebook.get(page, "/" + COFFEE).code()).isEqualTo("190/463");
  }

  @Test
  void pageBehindABusiness_isFoundOnlyThroughIt() {
    String token = facebook.token();

    assertThat(ids(facebook.get(token, "/me/accounts"))).doesNotContain(ROASTERY_PAGE);
    RunningSandbox.assertSame(
        facebook.get(token, "/me/businesses").ok().get("data"),
        """
        [{"id":"506718293344105","name":"Nexus Group"}]
        """);
    assertThat(ids(facebook.get(token, "/" + GROUP + "/owned_pages")))
        .containsExactly(ROASTERY_PAGE);
    assertThat(ids(facebook.get(token, "/" + GROUP + "/client_pages")))
        .containsExactly(CERAMICS_PAGE);
    Answer page =
        facebook.get(
            token,
            "/" + ROASTERY_PAGE,
            "fields",
            "access_token,instagram_business_account{id,username}");
    assertThat(page.ok().at("/instagram_business_account/id").asText()).isEqualTo(ROASTERY);
    assertThat(facebook.get(page.text("access_token"), "/" + ROASTERY).status()).isEqualTo(200);
  }

  @Test
  void business_nestsItsPages() {
    JsonNode business =
        facebook
            .get(
                facebook.token(),
                "/me/businesses",
                "fields",
                "owned_pages{id,instagram_business_account},client_pages{id,tasks}")
            .ok()
            .at("/data/0");

    RunningSandbox.assertSame(
        business.at("/owned_pages/data"),
        """
        [{"id":"412237718840951","instagram_business_account":{"id":"17841460128837715"}}]
        """);
    RunningSandbox.assertSame(
        business.at("/client_pages/data"),
        """
        [{"id":"487719034462108","tasks":["ANALYZE","ADVERTISE"]}]
        """);
    assertThat(business.at("/client_pages/paging/cursors").has("after")).isTrue();
    assertThat(business.get("id").asText()).isEqualTo(GROUP);
  }

  @Test
  void businesses_needTheirPermission() {
    String token = sandbox.control().issueFacebookToken("pages_show_list");

    Answer answer = facebook.get(token, "/me/businesses");
    assertThat(answer.status()).isEqualTo(403);
    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"(#200) Requires business_management permission","type":"OAuthException","code":200}}
        """);
    assertThat(facebook.get(token, "/" + GROUP + "/owned_pages").code()).isEqualTo("200");
  }

  @Test
  void me_isThePerson() {
    RunningSandbox.assertSame(
        facebook.get(facebook.token(), "/me").ok(),
        "{\"name\":\"Mira Novak\",\"id\":\"" + PERSON + "\"}");
    assertThat(facebook.get(facebook.token(), "/" + PERSON, "fields", "id").status())
        .isEqualTo(200);
    assertThat(facebook.get(facebook.pageToken(COFFEE_PAGE), "/" + PERSON).code())
        .isEqualTo("100/33");
  }

  @Test
  void systemUser_knowsItsBusiness() {
    String code = login.code("scope", "", "config_id", SandboxSettings.SYSTEM_USER_CONFIG_ID);
    String token = login.exchange(code).text("access_token");

    assertThat(
            facebook.get(token, "/me", "fields", "client_business_id").text("client_business_id"))
        .isEqualTo(GROUP);
  }

  private String tokenAfter(Answer consent) {
    return login.exchange(FacebookLogin.codeIn(consent)).text("access_token");
  }

  private String accessToken(String person) {
    return facebook.get(person, "/" + COFFEE_PAGE, "fields", "access_token").text("access_token");
  }

  private static List<String> ids(Answer answer) {
    List<String> ids = new ArrayList<>();
    answer.ok().get("data").forEach(item -> ids.add(item.get("id").asText()));
    return ids;
  }
}
