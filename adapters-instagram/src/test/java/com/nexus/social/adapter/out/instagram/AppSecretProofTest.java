package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.ScriptedMeta.ACCESS;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.CONTENT;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.FACEBOOK_SECRET;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.FACEBOOK_TOKEN;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.PAGE_ACCESS;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.REDIRECT_URI;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.MediaPublisher;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.domain.publication.ContainerId;
import java.util.Set;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppSecretProofTest {
  private final ScriptedMeta meta = new ScriptedMeta();

  @AfterEach
  void stop() {
    meta.close();
  }

  @Test
  void proof_ofMetasOwnExample_isTheOneThatMetaExpects() {
    assertThat(AppSecretProof.of("EAABtest", "secret123"))
        .isEqualTo("df345a53789d8aff9935dd51080ee7fa8a2fcd7ba61ba310d724d8216cbca51d");
  }

  @Test
  void callsOfAConnection_byFacebookLogin_proveTheTokenThatTheyCarry() throws InterruptedException {
    PlatformAuthorizer facebook = meta.facebookLogin();
    MediaPublisher publisher = meta.instagram().publisher();
    meta.says(
            "{\"data\":[{\"id\":\"1\",\"tasks\":[\"MANAGE\"],\"instagram_business_account\":"
                + "{\"id\":\"17\",\"username\":\"m\"}}]}")
        .says("{\"success\":true}")
        .says("{\"id\":\"1\"}")
        .says("{\"id\":\"2\"}")
        .says("{\"data\":[]}");

    facebook.accounts(FACEBOOK_TOKEN, Set.of("instagram_content_publish"));
    facebook.revoke(FACEBOOK_TOKEN);
    publisher.createContainer(PAGE_ACCESS, CONTENT);
    publisher.publish(PAGE_ACCESS, new ContainerId("1"));
    publisher.newestMedia(PAGE_ACCESS);

    for (String token :
        new String[] {
          "EAABcanary-token",
          "EAABcanary-token",
          "EAABcanary-page",
          "EAABcanary-page",
          "EAABcanary-page"
        }) {
      assertThat(proof(meta.request())).isEqualTo(AppSecretProof.of(token, FACEBOOK_SECRET));
    }
  }

  @Test
  void inspection_ofAToken_provesTheAppsOwn() throws InterruptedException {
    meta.inspects(
        ",\"expires_at\":0,\"scopes\":[\"instagram_basic\",\"instagram_content_publish\","
            + "\"pages_show_list\",\"pages_read_engagement\"]");

    meta.facebookLogin().renew(FACEBOOK_TOKEN);

    assertThat(proof(meta.request()))
        .isEqualTo(AppSecretProof.of("2011470299873361|canary-facebook-secret", FACEBOOK_SECRET));
  }

  @Test
  void callsOfAConnection_byInstagramLogin_carryNoProof() throws InterruptedException {
    MediaPublisher publisher = meta.instagram().publisher();
    PlatformAuthorizer instagram = meta.instagramLogin();
    meta.grants("[\"instagram_business_basic\",\"instagram_business_content_publish\"]")
        .says("{\"access_token\":\"IGAAcanary-token\",\"expires_in\":60}")
        .says("{\"id\":\"1\"}");

    instagram.redeem("AQBx", REDIRECT_URI);
    instagram.renew(ScriptedMeta.TOKEN);
    publisher.createContainer(ACCESS, CONTENT);

    for (int i = 0; i < 4; i++) {
      assertThat(proof(meta.request())).isNull();
    }
  }

  /** The host of uploads names the scheme otherwise. */
  @ParameterizedTest
  @ValueSource(strings = {"Bearer EAABtest", "OAuth EAABtest"})
  void proof_whateverTheScheme_isOfTheToken(String authorization) throws Exception {
    assertThat(proofOf(new Request.Builder().header("Authorization", authorization)))
        .isEqualTo("df345a53789d8aff9935dd51080ee7fa8a2fcd7ba61ba310d724d8216cbca51d");
  }

  @Test
  void proof_ofACallWithoutAToken_isLeftOut() throws Exception {
    assertThat(proofOf(new Request.Builder())).isNull();
    assertThat(proofOf(new Request.Builder().header("Authorization", "Basic eA=="))).isNull();
  }

  private @Nullable String proofOf(Request.Builder request) throws Exception {
    OkHttpClient client =
        new OkHttpClient.Builder().addInterceptor(new AppSecretProof("secret123")).build();
    meta.says("{}");
    Request sent = request.url(meta.settings().hosts().rupload().toURL()).build();
    try (Response response = client.newCall(sent).execute()) {
      assertThat(response.code()).isEqualTo(200);
    }
    return proof(meta.request());
  }

  private static @Nullable String proof(RecordedRequest request) {
    return request.getUrl().queryParameter("appsecret_proof");
  }
}
