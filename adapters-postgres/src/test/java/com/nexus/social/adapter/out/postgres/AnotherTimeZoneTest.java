package com.nexus.social.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.AuthorizationAttemptRepositoryContract;
import com.nexus.social.application.contract.ConnectionRepositoryContract;
import com.nexus.social.application.contract.DataDeletionRepositoryContract;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.DataDeletionRepository;
import com.nexus.social.application.port.out.PublicationRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contracts in sessions of a time zone that is 5:45 hours from here. */
class AnotherTimeZoneTest
    implements ConnectionRepositoryContract,
        AuthorizationAttemptRepositoryContract,
        DataDeletionRepositoryContract {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.inTimeZone("Asia/Kathmandu");

  @Override
  public ConnectionRepository connections() {
    return DATABASE.connections();
  }

  @Override
  public AuthorizationAttemptRepository attempts() {
    return PostgresModule.authorizationAttempts(DATABASE.get());
  }

  @Override
  public DataDeletionRepository deletions() {
    return PostgresModule.dataDeletions(DATABASE.get());
  }

  @Override
  public PublicationRepository publications() {
    return DATABASE.publications();
  }

  @Test
  void sessions_ofThisClass_areInThatTimeZone() {
    assertThat(DATABASE.sql().fetchSingle("SHOW timezone").get(0)).isEqualTo("Asia/Kathmandu");
  }
}
