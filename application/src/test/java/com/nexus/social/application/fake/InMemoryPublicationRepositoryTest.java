package com.nexus.social.application.fake;

import com.nexus.social.application.contract.PublicationRepositoryContract;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.domain.connection.ConnectionId;
import java.util.UUID;

class InMemoryPublicationRepositoryTest implements PublicationRepositoryContract {
  private final PublicationRepository publications =
      new InMemoryPublicationRepository(new InMemoryPublicationSignals());

  @Override
  public PublicationRepository publications() {
    return publications;
  }

  @Override
  public ConnectionId connection() {
    return new ConnectionId(UUID.randomUUID());
  }
}
