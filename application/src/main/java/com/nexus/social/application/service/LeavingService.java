package com.nexus.social.application.service;

import com.nexus.social.application.port.in.DataDeletionUseCase;
import com.nexus.social.application.port.in.DeleteDataUseCase;
import com.nexus.social.application.port.in.HandleDeauthorizationUseCase;
import com.nexus.social.application.port.out.DataDeletionRepository;
import com.nexus.social.application.port.out.PlatformCallbacks;
import com.nexus.social.application.port.out.PlatformCallbacks.NotAuthenticException;
import com.nexus.social.application.port.out.StorageUnavailableException;
import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DataDeletion.Pending;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.platform.Platform;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/** Hears of people who leave at the platform, and deletes what they want deleted. */
public final class LeavingService
    implements HandleDeauthorizationUseCase, DataDeletionUseCase, DeleteDataUseCase {
  /** Few enough for one statement to be quick. */
  private static final int PART = 500;

  private static final int DELETIONS_AT_A_TIME = 20;

  private final Platforms platforms;
  private final Departures departures;
  private final DataDeletionRepository deletions;
  private final DeletionStatusPages statusPages;
  private final InstantSource clock;
  private final RandomGenerator random;

  public LeavingService(
      Platforms platforms,
      Departures departures,
      DataDeletionRepository deletions,
      DeletionStatusPages statusPages,
      InstantSource clock,
      RandomGenerator random) {
    this.platforms = platforms;
    this.departures = departures;
    this.deletions = deletions;
    this.statusPages = statusPages;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public int deauthorize(Platform platform, String signed) {
    PlatformCallbacks.Callback callback = read(platform, signed);
    return departures.endAll(
        platform,
        callback.subject(),
        callback.issuedAt(),
        "The person removed the app at the platform.");
  }

  @Override
  public Noted request(Platform platform, String signed) {
    PlatformCallbacks.Callback callback = read(platform, signed);
    // First, so that nothing is accepted any more that would be too new to be deleted.
    disconnect(platform, callback.subject(), callback.issuedAt());
    DataDeletion deletion =
        deletions.insert(
            DataDeletion.requested(
                DeletionCode.random(random), platform, callback.subject(), clock.instant()),
            RequestHashes.of(platform, callback));
    return new Noted(deletion, statusPages.of(deletion.code()));
  }

  @Override
  public DataDeletion get(DeletionCode code) {
    return deletions
        .find(code)
        .orElseThrow(() -> new DomainException(new DomainError.DataDeletionNotFound(code)));
  }

  @Override
  public int deletePending() {
    List<DataDeletion> pending = deletions.pending(DELETIONS_AT_A_TIME);
    RuntimeException firstFailure = null;
    int completed = 0;
    for (DataDeletion deletion : pending) {
      try {
        delete(deletion);
        completed++;
      } catch (StorageUnavailableException e) {
        throw e;
      } catch (RuntimeException e) {
        // One that fails must not hold up the others.
        firstFailure = firstFailure == null ? e : firstFailure;
      }
    }
    if (firstFailure != null) {
      throw firstFailure;
    }
    return completed;
  }

  private void delete(DataDeletion deletion) {
    // Once more, by our own clock: that of the platform may be behind it.
    if (deletion.state() instanceof Pending(String subject)) {
      disconnect(deletion.platform(), subject, deletion.requestedAt());
    }
    while (!deletions.deletePart(deletion, PART)) {
      // There is more.
    }
    deletions.complete(deletion.completed(clock.instant()));
  }

  private void disconnect(Platform platform, String subject, Instant leftAt) {
    departures.endAll(
        platform, subject, leftAt, "The person asked at the platform that their data be deleted.");
  }

  private PlatformCallbacks.Callback read(Platform platform, String signed) {
    try {
      return platforms.get(platform).callbacks().read(signed);
    } catch (NotAuthenticException e) {
      throw new DomainException(
          new DomainError.CallbackNotAuthentic(String.valueOf(e.getMessage())));
    }
  }
}
