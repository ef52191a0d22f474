package com.nexus.social.adapter.out.postgres;

import com.nexus.social.application.contract.PublicationRepositoryContract;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.domain.connection.ConnectionId;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqPublicationRepositoryTest implements PublicationRepositoryContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  public PublicationRepository publications() {
    return DATABASE.publications();
  }

  @Override
  public ConnectionId connection() {
    return DATABASE.connection().id();
  }
}
