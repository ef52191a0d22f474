package com.nexus.social.adapter.out.instagram;

import com.nexus.social.application.contract.PlatformAuthorizerContract;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class FacebookLoginAuthorizerOnSandboxTest implements PlatformAuthorizerContract {
  private final SandboxedInstagram sandboxed = new SandboxedInstagram();

  /** Every call has to prove that it knows the secret. */
  @BeforeEach
  void demandProofs() {
    sandboxed.control().change(behaviour -> behaviour.withAppSecretRequired(true));
  }

  @AfterEach
  void stop() {
    sandboxed.close();
  }

  @Override
  public PlatformAuthorizer authorizer() {
    return sandboxed.facebookLogin();
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
    return sandboxed.consentFor(
        authorizationUrl,
        LoginScopes.OF_FACEBOOK.requested(),
        SandboxedInstagram.PAGE_ID,
        SandboxedInstagram.ACCOUNT_ID);
  }

  @Override
  public URI consentWithoutPublishing(URI authorizationUrl) {
    List<String> permissions = new ArrayList<>(LoginScopes.OF_FACEBOOK.requested());
    permissions.remove("instagram_content_publish");
    return sandboxed.consentForAll(authorizationUrl, permissions);
  }
}
