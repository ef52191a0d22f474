package com.nexus.social.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.FakeClock;
import com.nexus.social.application.fake.InMemoryConnectionRepository;
import com.nexus.social.application.fake.InMemoryConnectionSignals;
import com.nexus.social.application.fake.InMemoryDataDeletionRepository;
import com.nexus.social.application.fake.InMemoryPublicationRepository;
import com.nexus.social.application.fake.InMemoryPublicationSignals;
import com.nexus.social.application.port.out.DataDeletionRepository;
import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DataDeletion.Completed;
import com.nexus.social.domain.deletion.DataDeletion.Pending;
import com.nexus.social.domain.deletion.DeletionCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One person's deletion does not wait for another's. */
class DeletionTest {
  private static final String UNLUCKY = "unlucky";

  private final FakeClock clock = new FakeClock();
  private final InMemoryConnectionRepository connections =
      new InMemoryConnectionRepository(new InMemoryConnectionSignals());
  private final DataDeletionRepository deletions =
      new Failing(
          new InMemoryDataDeletionRepository(
              connections, new InMemoryPublicationRepository(new InMemoryPublicationSignals())));
  private final LeavingService leaving =
      new LeavingService(
          new Platforms(Set.of()),
          new Departures(connections, clock),
          deletions,
          new DeletionStatusPages(URI.create("https://app.example/deletion")),
          clock,
          new Random(1));

  /** Cannot delete what belongs to one person. */
  private record Failing(DataDeletionRepository others) implements DataDeletionRepository {
    @Override
    public DataDeletion insert(DataDeletion deletion, String requestHash) {
      return others.insert(deletion, requestHash);
    }

    @Override
    public Optional<DataDeletion> find(DeletionCode code) {
      return others.find(code);
    }

    @Override
    public List<DataDeletion> pending(int limit) {
      return others.pending(limit);
    }

    @Override
    public boolean deletePart(DataDeletion deletion, int limit) {
      if (deletion.state().equals(new Pending(UNLUCKY))) {
        throw new IllegalStateException("It cannot be deleted");
      }
      return others.deletePart(deletion, limit);
    }

    @Override
    public void complete(DataDeletion completed) {
      others.complete(completed);
    }
  }

  private DeletionCode requested(String subject) {
    DeletionCode code = new DeletionCode("of" + subject);
    return deletions
        .insert(
            DataDeletion.requested(code, Samples.PLATFORM, subject, clock.instant()), "hash" + code)
        .code();
  }

  @Test
  void deletePending_oneFails_completesTheOthersAndTellsOfTheFailure() {
    DeletionCode unlucky = requested(UNLUCKY);
    DeletionCode other = requested("somebody");

    assertThatThrownBy(leaving::deletePending).hasMessage("It cannot be deleted");

    assertThat(leaving.get(other).state()).isInstanceOf(Completed.class);
    assertThat(leaving.get(unlucky).state()).isInstanceOf(Pending.class);
  }
}
