package com.nexus.social.application.fake;

import com.nexus.social.application.contract.DataDeletionRepositoryContract;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.DataDeletionRepository;
import com.nexus.social.application.port.out.PublicationRepository;

class InMemoryDataDeletionRepositoryTest implements DataDeletionRepositoryContract {
  private final InMemoryConnectionRepository connections =
      new InMemoryConnectionRepository(new InMemoryConnectionSignals());
  private final InMemoryPublicationRepository publications =
      new InMemoryPublicationRepository(new InMemoryPublicationSignals());
  private final DataDeletionRepository deletions =
      new InMemoryDataDeletionRepository(connections, publications);

  @Override
  public DataDeletionRepository deletions() {
    return deletions;
  }

  @Override
  public ConnectionRepository connections() {
    return connections;
  }

  @Override
  public PublicationRepository publications() {
    return publications;
  }
}
