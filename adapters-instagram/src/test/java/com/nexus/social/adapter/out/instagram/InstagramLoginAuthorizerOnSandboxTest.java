package com.nexus.social.adapter.out.instagram;

import com.nexus.social.application.contract.PlatformAuthorizerContract;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class InstagramLoginAuthorizerOnSandboxTest implements PlatformAuthorizerContract {
  private final SandboxedInstagram sandboxed = new SandboxedInstagram();

  @AfterEach
  void stop() {
    sandboxed.close();
  }

  @Override
  public PlatformAuthorizer authorizer() {
    return sandboxed.instagramLogin();
  }

  @Override
  public InstantSource clock() {
    return sandboxed.clock();
  }

  @Override
  public void pass(Duration duration) {
    sandboxed.control().advance(duration);
  }

  @Override
  public URI consent(URI authorizationUrl) {
    return sandboxed.consent(authorizationUrl, LoginScopes.OF_INSTAGRAM.requested());
  }

  @Override
  public URI consentWithoutPublishing(URI authorizationUrl) {
    return sandboxed.consent(authorizationUrl, List.of("instagram_business_basic"));
  }
}
