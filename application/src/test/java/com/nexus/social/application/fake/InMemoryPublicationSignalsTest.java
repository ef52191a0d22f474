package com.nexus.social.application.fake;

import com.nexus.social.application.contract.PublicationSignalsContract;
import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.domain.publication.PublicationId;
import java.util.UUID;

class InMemoryPublicationSignalsTest implements PublicationSignalsContract {
  private final InMemoryPublicationSignals signals = new InMemoryPublicationSignals();

  @Override
  public PublicationSignals signals() {
    return signals;
  }

  @Override
  public void change(PublicationId id) {
    signals.changed(id);
  }

  @Override
  public PublicationId publication() {
    return new PublicationId(UUID.randomUUID());
  }
}
