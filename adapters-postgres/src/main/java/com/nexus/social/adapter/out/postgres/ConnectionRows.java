package com.nexus.social.adapter.out.postgres;

import com.nexus.social.adapter.out.postgres.jooq.tables.records.PlatformConnectionsRecord;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.Connection.History;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.domain.platform.PlatformAccount;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Connections as rows, and back. */
final class ConnectionRows {
  private ConnectionRows() {}

  /** The row of a connection that is stored as the next version. */
  static PlatformConnectionsRecord row(Connection connection) {
    PlatformConnectionsRecord row = new PlatformConnectionsRecord();
    row.setId(connection.id().value());
    row.setUserId(connection.userId().value());
    row.setPlatform(connection.platform().name());
    write(connection.grant(), row);
    ConnectionStateColumns.write(connection.state(), row);
    History history = connection.history();
    row.setCreatedAt(StoredInstant.of(history.createdAt()));
    row.setUpdatedAt(StoredInstant.of(history.updatedAt()));
    row.setEvents(history.events());
    row.setVersion(history.version() + 1);
    // What is not set is to be stored as null, and not to be left as it was.
    row.touched(true);
    return row;
  }

  private static void write(Grant grant, PlatformConnectionsRecord row) {
    row.setLogin(grant.login().name());
    row.setSubject(grant.subject());
    row.setScopes(grant.scopes().stream().sorted().toArray(String[]::new));
    row.setCapabilities(
        grant.capabilities().stream().map(Capability::name).sorted().toArray(String[]::new));
    PlatformAccount account = grant.account();
    row.setAccountId(account.id());
    row.setAccountHandle(account.handle());
    row.setAccountDisplayName(account.displayName());
    account.picture().map(URI::toString).ifPresent(row::setAccountPicture);
  }

  static Connection connection(PlatformConnectionsRecord row) {
    return new Connection(
        new ConnectionId(row.getId()),
        new UserId(row.getUserId()),
        new Platform(row.getPlatform()),
        grant(row),
        ConnectionStateColumns.read(row),
        new History(row.getCreatedAt(), row.getUpdatedAt(), row.getEvents(), row.getVersion()));
  }

  private static Grant grant(PlatformConnectionsRecord row) {
    return new Grant(
        new Login(row.getLogin()),
        row.getSubject(),
        new PlatformAccount(
            row.getAccountId(),
            row.getAccountHandle(),
            row.getAccountDisplayName(),
            Optional.ofNullable(row.getAccountPicture()).map(URI::create)),
        Set.of(row.getScopes()),
        Stream.of(row.getCapabilities())
            .map(Capability::valueOf)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
