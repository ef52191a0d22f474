package com.nexus.social.application.fake;

import com.nexus.social.application.contract.PlatformAuthorizerContract;
import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

class FakeAccountsTest implements PlatformAuthorizerContract {
  private final FakeClock clock = new FakeClock();
  private final FakeAccounts accounts = new FakeAccounts(clock, Samples.LOGIN);

  @Override
  public PlatformAuthorizer authorizer() {
    return accounts;
  }

  @Override
  public InstantSource clock() {
    return clock;
  }

  @Override
  public void pass(Duration duration) {
    clock.advance(duration);
  }

  @Override
  public URI consent(URI authorizationUrl) {
    return accounts.consent(authorizationUrl, Set.of("basic", "publish"));
  }

  @Override
  public URI consentWithoutPublishing(URI authorizationUrl) {
    return accounts.consent(authorizationUrl, Set.of("basic"));
  }
}
