package com.nexus.social.adapter.out.postgres;

import com.nexus.social.application.contract.ConnectionRepositoryContract;
import com.nexus.social.application.port.out.ConnectionRepository;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqConnectionRepositoryTest implements ConnectionRepositoryContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  public ConnectionRepository connections() {
    return DATABASE.connections();
  }
}
