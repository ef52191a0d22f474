package com.nexus.social.adapter.out.postgres;

import com.nexus.social.application.contract.DataDeletionRepositoryContract;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.DataDeletionRepository;
import com.nexus.social.application.port.out.PublicationRepository;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqDataDeletionRepositoryTest implements DataDeletionRepositoryContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  public DataDeletionRepository deletions() {
    return PostgresModule.dataDeletions(DATABASE.get());
  }

  @Override
  public ConnectionRepository connections() {
    return DATABASE.connections();
  }

  @Override
  public PublicationRepository publications() {
    return DATABASE.publications();
  }
}
