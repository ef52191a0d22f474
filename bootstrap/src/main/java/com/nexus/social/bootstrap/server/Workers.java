package com.nexus.social.bootstrap.server;

import com.nexus.social.bootstrap.worker.HousekeepingWorker;
import com.nexus.social.bootstrap.worker.Pace;
import com.nexus.social.bootstrap.worker.PublicationWorker;
import com.nexus.social.bootstrap.worker.RenewalWorker;

/** All that works without being called. */
record Workers(
    PublicationWorker publications, RenewalWorker renewals, HousekeepingWorker housekeeping)
    implements AutoCloseable {

  /** Workers that do nothing before they are started. */
  static Workers of(NexusComponent component) {
    return new Workers(
        new PublicationWorker(
            component.advancePublications(),
            Pace.ofPublications(),
            PublicationWorker.CLAIM_RENEWAL),
        new RenewalWorker(component.renewConnections(), Pace.ofRenewals()),
        new HousekeepingWorker(
            component.deleteData(), component.forgetAttempts(), HousekeepingWorker.PERIOD));
  }

  void start() {
    publications.start();
    renewals.start();
    housekeeping.start();
  }

  /** Publications are asked first: they take the longest to stop. */
  @Override
  public void close() {
    publications.close();
    renewals.close();
    housekeeping.close();
  }
}
