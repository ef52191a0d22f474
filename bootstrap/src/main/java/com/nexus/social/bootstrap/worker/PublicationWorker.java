package com.nexus.social.bootstrap.worker;

import com.nexus.social.application.port.in.AdvancePublicationsUseCase;
import com.nexus.social.domain.publication.Publication;
import java.time.Duration;
import java.util.List;

/** Advances publications as they become due. */
public final class PublicationWorker implements AutoCloseable {
  /** How often production renews claims: three times before one ends. */
  public static final Duration CLAIM_RENEWAL = Duration.ofSeconds(5);

  private final WorkLoop<Publication> loop;
  private final PeriodicTask renewing;

  /**
   * A worker that does nothing before it is started.
   *
   * @param renewal how often it renews its claims; well below the claims' length
   */
  public PublicationWorker(AdvancePublicationsUseCase publications, Pace pace, Duration renewal) {
    this.loop = new WorkLoop<>("publication", new Steps(publications), pace);
    this.renewing =
        new PeriodicTask("Renewing claims", renewal, pace.drain(), publications::renewClaims);
  }

  /** Starts it, once. */
  public void start() {
    loop.start();
    renewing.start();
  }

  /** Claims nothing more, and lets running steps finish while their claims are renewed. */
  @Override
  public void close() {
    loop.close();
    renewing.close();
  }

  private record Steps(AdvancePublicationsUseCase publications) implements Work<Publication> {
    @Override
    public List<Publication> claimDue(int limit) {
      return publications.claimDue(limit);
    }

    @Override
    public void perform(Publication claimed) {
      publications.advance(claimed);
    }

    @Override
    public void awaitDue(Duration patience) throws InterruptedException {
      publications.awaitDue(patience);
    }

    @Override
    public String describe(Publication claimed) {
      return "Advancing publication " + claimed.id().value();
    }
  }
}
