package com.nexus.social.application.fake;

import com.nexus.social.application.contract.ConnectionSignalsContract;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.ConnectionSignals;

class InMemoryConnectionSignalsTest implements ConnectionSignalsContract {
  private final InMemoryConnectionSignals signals = new InMemoryConnectionSignals();
  private final ConnectionRepository connections = new InMemoryConnectionRepository(signals);

  @Override
  public ConnectionSignals signals() {
    return signals;
  }

  @Override
  public ConnectionRepository connections() {
    return connections;
  }
}
