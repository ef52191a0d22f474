package com.nexus.social.adapter.out.postgres;

import com.nexus.social.application.contract.AuthorizationAttemptRepositoryContract;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqAuthorizationAttemptRepositoryTest implements AuthorizationAttemptRepositoryContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  public AuthorizationAttemptRepository attempts() {
    return PostgresModule.authorizationAttempts(DATABASE.get());
  }
}
