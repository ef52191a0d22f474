package com.nexus.social.bootstrap.worker;

import com.nexus.social.application.port.in.RenewConnectionsUseCase;
import com.nexus.social.domain.connection.Connection;
import java.time.Duration;
import java.util.List;

/** Renews the tokens of connections as they become due. */
public final class RenewalWorker implements AutoCloseable {
  private final WorkLoop<Connection> loop;

  /** A worker that does nothing before it is started. */
  public RenewalWorker(RenewConnectionsUseCase connections, Pace pace) {
    this.loop = new WorkLoop<>("renewal", new Renewals(connections), pace);
  }

  /** Starts it, once. */
  public void start() {
    loop.start();
  }

  /** Claims nothing more, and lets running renewals finish. */
  @Override
  public void close() {
    loop.close();
  }

  private record Renewals(RenewConnectionsUseCase connections) implements Work<Connection> {
    @Override
    public List<Connection> claimDue(int limit) {
      return connections.claimDue(limit);
    }

    @Override
    public void perform(Connection claimed) {
      connections.renew(claimed);
    }

    /** Nobody signals that a renewal is due: that is known long before. */
    @Override
    public void awaitDue(Duration patience) throws InterruptedException {
      Thread.sleep(connections.untilDue(patience));
    }

    @Override
    public String describe(Connection claimed) {
      return "Renewing connection " + claimed.id().value();
    }
  }
}
