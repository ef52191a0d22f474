package com.nexus.social.application.fake;

import com.nexus.social.application.contract.ConnectionRepositoryContract;
import com.nexus.social.application.port.out.ConnectionRepository;

class InMemoryConnectionRepositoryTest implements ConnectionRepositoryContract {
  private final ConnectionRepository connections =
      new InMemoryConnectionRepository(new InMemoryConnectionSignals());

  @Override
  public ConnectionRepository connections() {
    return connections;
  }
}
