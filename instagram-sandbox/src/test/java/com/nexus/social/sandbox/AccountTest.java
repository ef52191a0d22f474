package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.sandbox.world.AccountType;
import com.nexus.social.sandbox.world.InstagramAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void me_isWhatTheSampleOfTheDocumentationShows() {
    sandbox
        .control()
        .putAccount(
            new InstagramAccount(
                "17841405822304914",
                "27640875392278831",
                "metricsaurus",
                "Metricsaurus",
                AccountType.BUSINESS,
                new InstagramAccount.Profile("", "", "avatar-coffee.jpg", 0, 0)));
    String token = sandbox.control().issueToken("17841405822304914", BASIC);

    Answer answer = sandbox.get(token, "/me", "fields", "user_id,username,name,account_type,id");

    assertThat(answer.ok().toString())
        .isEqualTo(
            """
            {"user_id":"17841405822304914","username":"metricsaurus","name":"Metricsaurus","account_type":"BUSINESS","id":"27640875392278831"}\
            """);
  }

  @Test
  void me_withoutFields_isItsIdOnly() {
    RunningSandbox.assertSame(
        sandbox.get(sandbox.token(COFFEE), "/me").ok(), "{\"id\":\"27640875392278831\"}");
  }

  @Test
  void everyField_hasAValue() {
    String token = sandbox.token(MIRA);
    sandbox.published(token, "One");

    Answer answer =
        sandbox.get(
            token,
            "/" + MIRA,
            "fields",
            "account_type,biography,followers_count,follows_count,media_count,profile_picture_url,website");

    RunningSandbox.assertSame(
        answer.ok(),
        """
        {"account_type":"MEDIA_CREATOR","biography":"Hills, lakes and the light between them.",
         "followers_count":18204,"follows_count":542,"media_count":1,
         "profile_picture_url":"%s","website":"https://mira.nexus.example/","id":"25519034471120486"}
        """
            .formatted(sandbox.mediaUrl("avatar-mira.jpg")));
    assertThat(sandbox.http().bytes(java.net.URI.create(answer.text("profile_picture_url"))))
        .startsWith(0xFF, 0xD8);
  }

  @Test
  void unknownField_isNamed() {
    Answer answer = sandbox.get(sandbox.token(COFFEE), "/me", "fields", "id,foo");

    assertThat(answer.status()).isEqualTo(400);
    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"(#100) Tried accessing nonexisting field (foo) on node type (ShadowIGUser)","type":"OAuthException","code":100}}
        """);
  }

  @Test
  void brokenFieldList_isASyntaxError() {
    assertThat(sandbox.get(sandbox.token(COFFEE), "/me", "fields", "id,,name").code())
        .isEqualTo("2500");
  }

  @Test
  void foreignAccount_looksAsIfItDidNotExist() {
    Answer answer = sandbox.get(sandbox.token(COFFEE), "/" + MIRA);

    assertThat(answer.status()).isEqualTo(400);
    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"Unsupported get request. Object with ID '17841409914425817' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api","type":"GraphMethodException","code":100,"error_subcode":33}}
        """);
  }

  @Test
  void appScopedId_isNoPath() {
    assertThat(sandbox.get(sandbox.token(COFFEE), "/27640875392278831").code()).isEqualTo("100/33");
  }

  @Test
  void withoutTheBasicPermission_nothingIsRead() {
    Answer answer = sandbox.get(sandbox.control().issueToken(COFFEE, PUBLISH), "/me");

    assertThat(answer.status()).isEqualTo(403);
    RunningSandbox.assertSame(
        answer.error(),
        """
        {"error":{"message":"(#10) Application does not have permission for this action","type":"OAuthException","code":10}}
        """);
  }
}
