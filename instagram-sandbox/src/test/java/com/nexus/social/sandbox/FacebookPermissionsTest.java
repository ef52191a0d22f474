package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.COFFEE_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.PERSON;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FacebookPermissionsTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final FacebookCaller facebook = new FacebookCaller(sandbox);
  private final FacebookLogin login = new FacebookLogin(sandbox);

  @Test
  void permissions_sayWhatWasGrantedAndWhatDeclined() {
    String token = token(login.dialog("scope", "instagram_basic").allowExcept("instagram_basic"));

    RunningSandbox.assertSame(
        facebook.get(token, "/me/permissions").ok(),
        """
        {"data":[{"permission":"public_profile","status":"granted"},{"permission":"instagram_basic","status":"declined"}]}
        """);
  }

  @Test
  void permissions_expireWhenThePersonIsLongGone() {
    sandbox.control().issueFacebookToken("instagram_basic", "pages_show_list");
    sandbox.control().advance(Duration.ofDays(89));
    String token =
        login
            .extend(token(login.dialog("scope", "pages_show_list").allowAll()))
            .text("access_token");
    assertThat(facebook.get(token, "/me/permissions").body()).doesNotContain("expired");
    sandbox.control().advance(Duration.ofDays(59));
    String later = login.extend(token).text("access_token");
    sandbox.control().advance(Duration.ofDays(31));

    RunningSandbox.assertSame(
        facebook.get(later, "/" + PERSON + "/permissions").ok(),
        """
        {"data":[{"permission":"instagram_basic","status":"expired"},
                 {"permission":"pages_show_list","status":"granted"},
                 {"permission":"public_profile","status":"granted"}]}
        """);
  }

  @Test
  void onePermission_isTakenBack() {
    String token = facebook.token();

    RunningSandbox.assertSame(
        facebook.delete(token, "/me/permissions/instagram_basic").ok(), "{\"success\":true}");

    assertThat(facebook.get(token, "/me/permissions").body())
        .contains("{\"permission\":\"instagram_basic\",\"status\":\"declined\"}");
    assertThat(facebook.get(token, "/" + COFFEE).code()).isEqualTo("10");
    assertThat(facebook.delete(token, "/me/permissions/nonsense").code()).isEqualTo("100");
  }

  @Test
  void everything_isTakenBack_andEveryTokenDies() {
    String token = facebook.token();
    String page = facebook.pageToken(COFFEE_PAGE);

    RunningSandbox.assertSame(facebook.delete(token, "/me/permissions").ok(), "{\"success\":true}");

    assertThat(facebook.get(token, "/me").code()).isEqualTo("190/458");
    assertThat(facebook.get(page, "/" + COFFEE).code()).isEqualTo("190/458");
    assertThat(facebook.get(facebook.token(), "/me").status()).isEqualTo(200);
  }

  @Test
  void permissions_areThePersonsOnly() {
    assertThat(facebook.get(facebook.pageToken(COFFEE_PAGE), "/me/permissions").code())
        .isEqualTo("100/33");
  }

  private String token(Answer consent) {
    return login.exchange(FacebookLogin.codeIn(consent)).text("access_token");
  }
}
