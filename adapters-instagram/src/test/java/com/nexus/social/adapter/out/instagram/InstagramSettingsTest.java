package com.nexus.social.adapter.out.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nexus.social.adapter.out.instagram.InstagramSettings.FacebookLoginApp;
import com.nexus.social.adapter.out.instagram.InstagramSettings.LoginApp;
import com.nexus.social.adapter.out.instagram.InstagramSettings.MetaHosts;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.domain.platform.Login;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InstagramSettingsTest {
  private static final Optional<LoginApp> INSTAGRAM = Optional.of(ScriptedMeta.INSTAGRAM_APP);
  private static final Optional<FacebookLoginApp> FACEBOOK =
      Optional.of(new FacebookLoginApp(ScriptedMeta.FACEBOOK_APP, Optional.empty()));

  @Test
  void settings_withoutAnyLogin_areRefused() {
    assertThatThrownBy(() -> settings(Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Neither Instagram Login nor Facebook Login");
  }

  @Test
  void settings_printed_tellNoSecret() {
    assertThat(settings(INSTAGRAM, FACEBOOK).toString())
        .contains("990602627938098", "2011470299873361", "graph.instagram.com")
        .doesNotContain("canary");
  }

  @Test
  void authorizers_ofBothLogins_areInstagramLoginFirst() {
    assertThat(logins(settings(INSTAGRAM, FACEBOOK)))
        .containsExactly(new Login("instagram"), new Login("facebook"));
  }

  @Test
  void authorizers_ofOneLogin_areThatAlone() {
    assertThat(logins(settings(INSTAGRAM, Optional.empty())))
        .containsExactly(new Login("instagram"));
    assertThat(logins(settings(Optional.empty(), FACEBOOK))).containsExactly(new Login("facebook"));
  }

  private static InstagramSettings settings(
      Optional<LoginApp> instagram, Optional<FacebookLoginApp> facebook) {
    return new InstagramSettings(
        instagram, facebook, List.of("canary-former"), "v26.0", MetaHosts.production());
  }

  private static Stream<Login> logins(InstagramSettings settings) {
    return InstagramModule.instagram(settings, InstantSource.system()).authorizers().stream()
        .map(PlatformAuthorizer::login);
  }
}
