package com.nexus.social.adapter.out.instagram;

import com.nexus.social.application.contract.PlatformAuthorizerContract;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

class InstagramLoginAuthorizerOnSandboxTest implements PlatformAuthorizerContract {
  private final SandboxedInstagram sandboxed = new SandboxedInstagram();

  @AfterEach
  void stop() {
    sandboxed.close();
  }

  @Override
  public PlatformAuthorizer authorizer() {
    return sandboxed.instagram().authorizer();
  }

  @Override
  public InstantSource clock() {
    return sandboxed.clock();
  }

  @Override
  public URI consent(URI authorizationUrl) {
    return sandboxed.consent(authorizationUrl, Set.copyOf(InstagramScopes.REQUESTED));
  }

  @Override
  public URI consentWithoutPublishing(URI authorizationUrl) {
    return sandboxed.consent(authorizationUrl, Set.of("instagram_business_basic"));
  }
}
