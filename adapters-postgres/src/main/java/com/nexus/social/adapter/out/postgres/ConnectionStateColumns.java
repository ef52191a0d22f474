package com.nexus.social.adapter.out.postgres;

import com.nexus.social.adapter.out.postgres.jooq.tables.records.PlatformConnectionsRecord;
import com.nexus.social.domain.connection.ConnectionState;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.Disconnected;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.connection.ConnectionStatus;
import com.nexus.social.domain.connection.Renewal;
import com.nexus.social.domain.connection.Renewal.Trouble;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.Tokens;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.failure.Failure;
import java.time.Instant;
import java.util.Optional;

/** The columns of a connection's state: each state has exactly its own. */
final class ConnectionStateColumns {
  private ConnectionStateColumns() {}

  static void write(ConnectionState state, PlatformConnectionsRecord row) {
    row.setStatus(ConnectionStatus.of(state));
    switch (state) {
      case Active(Tokens tokens, Validity validity, Renewal renewal) -> {
        row.setEncryptedToken(tokens.user().ciphertext());
        tokens.account().map(SealedToken::ciphertext).ifPresent(row::setEncryptedAccountToken);
        write(validity, row);
        write(renewal, row);
      }
      case ReauthorizationRequired(Failure failure, Instant since) -> write(failure, since, row);
      case Disconnected(var by, Instant since) -> {
        row.setDisconnectedBy(by);
        row.setDisconnectedAt(StoredInstant.of(since));
      }
    }
  }

  private static void write(Validity validity, PlatformConnectionsRecord row) {
    row.setTokenObtainedAt(StoredInstant.of(validity.obtainedAt()));
    validity.expiresAt().map(StoredInstant::of).ifPresent(row::setTokenExpiresAt);
    validity.dataAccessExpiresAt().map(StoredInstant::of).ifPresent(row::setDataAccessExpiresAt);
  }

  private static void write(Renewal renewal, PlatformConnectionsRecord row) {
    renewal.dueAt().map(StoredInstant::of).ifPresent(row::setRenewalDueAt);
    row.setRenewalFailures(renewal.failures());
    renewal.trouble().ifPresent(trouble -> write(trouble.failure(), trouble.at(), row));
  }

  private static void write(Failure failure, Instant at, PlatformConnectionsRecord row) {
    FailureColumns.write(failure, row);
    row.setFailedAt(StoredInstant.of(at));
  }

  static ConnectionState read(PlatformConnectionsRecord row) {
    return switch (row.getStatus()) {
      case ACTIVE ->
          new Active(
              new Tokens(
                  new SealedToken(row.getEncryptedToken()),
                  Optional.ofNullable(row.getEncryptedAccountToken()).map(SealedToken::new)),
              new Validity(
                  row.getTokenObtainedAt(),
                  Optional.ofNullable(row.getTokenExpiresAt()),
                  Optional.ofNullable(row.getDataAccessExpiresAt())),
              new Renewal(
                  Optional.ofNullable(row.getRenewalDueAt()),
                  row.getRenewalFailures(),
                  Optional.ofNullable(row.getFailedAt())
                      .map(at -> new Trouble(FailureColumns.read(row), at))));
      case REAUTHORIZATION_REQUIRED ->
          new ReauthorizationRequired(FailureColumns.read(row), row.getFailedAt());
      case DISCONNECTED -> new Disconnected(row.getDisconnectedBy(), row.getDisconnectedAt());
    };
  }
}
