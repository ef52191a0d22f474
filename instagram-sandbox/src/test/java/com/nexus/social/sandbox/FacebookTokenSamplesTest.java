package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.CERAMICS;
import static com.nexus.social.sandbox.FacebookCaller.COFFEE_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.MIRA_PAGE;
import static com.nexus.social.sandbox.FacebookCaller.ROASTERY;
import static com.nexus.social.sandbox.FacebookCaller.UNLINKED_PAGE;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;

import com.nexus.social.sandbox.login.TokenIssuer;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Assets;
import com.nexus.social.sandbox.world.FileJournal;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.Login;
import com.nexus.social.sandbox.world.TokenKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FacebookTokenSamplesTest {
  private static final Instant ISSUED = Instant.ofEpochSecond(1_759_449_600);

  @RegisterExtension
  final RunningSandbox sandbox =
      new RunningSandbox(
          SandboxSettings.defaults().withClock(InstantSource.fixed(ISSUED)).withAppName("My App"));

  private final FacebookCaller facebook = new FacebookCaller(sandbox);
  private final FacebookLogin login = new FacebookLogin(sandbox);

  @SampleTest("facebook-login/debug-token")
  void token_ofAPerson(Sample sample) {
    String scopes = "instagram_basic,instagram_content_publish,pages_show_list";
    Answer consent =
        login
            .dialog("scope", scopes, "auth_type", "rerequest")
            .allowExcept(MIRA_PAGE, UNLINKED_PAGE, MIRA, ROASTERY, CERAMICS);
    String shortLived = login.exchange(FacebookLogin.codeIn(consent)).text("access_token");

    sample.isShownBy(debug(login.extend(shortLived).text("access_token")));
  }

  @SampleTest("facebook-login/debug-token-of-a-page")
  void token_ofAPage(Sample sample) {
    String token =
        sandbox.control().issuePageToken(COFFEE_PAGE, "instagram_basic", "pages_show_list");

    sample.isShownBy(debug(token));
  }

  @SampleTest("facebook-login/debug-token-invalid")
  void token_thatExpired(Sample sample) {
    String token = facebook.token();
    sandbox.control().advance(Duration.ofDays(60));

    sample.isShownBy(debug(token));
  }

  /** No sandbox gives out such a short token, so it stands in the data directory already. */
  @SampleTest("facebook-login/proof-of-the-vector")
  void proof_ofTheVector(Sample sample, @TempDir Path folder) {
    Grant grant =
        Grant.none(Login.FACEBOOK, FacebookCaller.PERSON)
            .consented(Set.of(), Set.of("pages_show_list", "instagram_basic"), ISSUED)
            .choosing(Assets.ALL, null);
    AccessToken token =
        TokenIssuer.issue(
            TokenKind.FACEBOOK_LONG_LIVED, grant, List.copyOf(grant.scopes()), ISSUED);
    try (FileJournal journal = new FileJournal(folder)) {
      journal.append(
          List.of(
              grant,
              new AccessToken(
                  "EAABtest", token.kind(), token.holder(), token.scopes(), token.lifetime())));
    }

    try (InstagramSandbox withSecret =
        InstagramSandbox.start(
            SandboxSettings.defaults()
                .withClock(InstantSource.fixed(ISSUED))
                .withApp("168052521", "secret123")
                .withDataDirectory(folder))) {
      withSecret.control().change(behaviour -> behaviour.withAppSecretRequired(true));
      sample.isShownBy(
          sandbox
              .http()
              .get(
                  withSecret.hosts().graph(),
                  "/" + COFFEE,
                  "access_token",
                  "EAABtest",
                  "appsecret_proof",
                  "df345a53789d8aff9935dd51080ee7fa8a2fcd7ba61ba310d724d8216cbca51d"));
    }
  }

  private Answer debug(String token) {
    String app = SandboxSettings.DEFAULT_APP_ID + "|" + SandboxSettings.DEFAULT_APP_SECRET;
    return facebook.get(app, "/debug_token", "input_token", token);
  }
}
