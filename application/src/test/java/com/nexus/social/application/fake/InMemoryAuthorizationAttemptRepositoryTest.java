package com.nexus.social.application.fake;

import com.nexus.social.application.contract.AuthorizationAttemptRepositoryContract;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;

class InMemoryAuthorizationAttemptRepositoryTest implements AuthorizationAttemptRepositoryContract {
  private final AuthorizationAttemptRepository attempts =
      new InMemoryAuthorizationAttemptRepository();

  @Override
  public AuthorizationAttemptRepository attempts() {
    return attempts;
  }
}
