package com.nexus.social.adapter.out.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.adapter.out.instagram.InstagramSettings.LoginApp;
import com.nexus.social.adapter.out.instagram.InstagramSettings.MetaHosts;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.SocialPlatform;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.platform.Platform;
import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstagramModuleTest {
  @Singleton
  @Component(modules = InstagramModule.class)
  interface Platforms {
    Set<SocialPlatform> all();

    @Component.Factory
    interface Factory {
      Platforms create(
          @BindsInstance InstagramSettings settings, @BindsInstance InstantSource clock);
    }
  }

  @Test
  void module_inAComponent_contributesInstagramAsItIsInProduction() {
    URI redirectUri = URI.create("https://nexus.example/callback");
    InstagramSettings settings =
        new InstagramSettings(
            Optional.of(new LoginApp("1", "s", redirectUri)),
            Optional.empty(),
            List.of(),
            "v26.0",
            MetaHosts.production());

    Set<SocialPlatform> platforms =
        DaggerInstagramModuleTest_Platforms.factory()
            .create(settings, InstantSource.system())
            .all();

    assertThat(platforms)
        .singleElement()
        .satisfies(
            instagram -> {
              assertThat(instagram.platform()).isEqualTo(new Platform("instagram"));
              PlatformAuthorizer authorizer = instagram.authorizers().getFirst();
              assertThat(authorizer.redirectUri()).isEqualTo(redirectUri);
              assertThat(authorizer.authorizationUrl(new OAuthState("s"), redirectUri))
                  .asString()
                  .startsWith("https://www.instagram.com/oauth/authorize?client_id=1&");
            });
  }
}
