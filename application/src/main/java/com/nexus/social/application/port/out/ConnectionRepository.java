package com.nexus.social.application.port.out;

import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionChange;
import com.nexus.social.domain.connection.ConnectionEvent;
import com.nexus.social.domain.connection.ConnectionFilter;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.Tokens;
import com.nexus.social.domain.platform.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps connections, at most one per {@link AccountOwner}, and their events; it is the queue of
 * renewals, too. Every stored change is told to {@link ConnectionSignals}. Each method may throw
 * {@link StorageUnavailableException}; a change may then have been stored or not, and its version
 * tells.
 */
public interface ConnectionRepository {
  /** The connection with this id. */
  Optional<Connection> find(ConnectionId id);

  /** The connection of this user to this account. */
  Optional<Connection> find(AccountOwner owner);

  /** The connections that this person made, as this app knows them, of all users. */
  List<Connection> findBySubject(Platform platform, String subject);

  /** Those that match, the newest first; those made at the same time by their ids. */
  List<Connection> list(ConnectionFilter filter);

  /** The newest events of a connection, the newest first. */
  List<ConnectionEvent> events(ConnectionId id, int limit);

  /**
   * Stores a new connection, as version 1, and its first event.
   *
   * @return what was stored; empty if the owner has a connection already, and then nothing is
   *     changed
   */
  Optional<Connection> insert(ConnectionChange change);

  /**
   * Stores a change under the next version, and its event.
   *
   * @return what was stored; empty if the stored version is not the one the change is based on, and
   *     then nothing is changed
   */
  Optional<Connection> update(ConnectionChange change);

  /**
   * Takes active connections whose renewal is due at {@code now}, those due longest first, and
   * makes it due again at {@code until}, in one step: of any number of callers at the same time,
   * each connection goes to one. A claimed connection has a new version, so that whoever held it
   * before can store nothing any more.
   */
  List<Connection> claimRenewals(Instant now, Instant until, int limit);

  /**
   * Takes one active connection for its renewal, due or not.
   *
   * @return the connection as it is now; empty if the stored version is another one, or if the
   *     connection is not active
   */
  Optional<Connection> claimRenewal(Connection connection, Instant until);

  /** When the next renewal is due. */
  Optional<Instant> nextRenewal();

  /** The connections that hold tokens, in the order of their ids, after this one. */
  List<Connection> holdingTokens(Optional<ConnectionId> after, int limit);

  /** How many connections hold tokens. */
  long countHoldingTokens();

  /**
   * Stores the same tokens, sealed anew, under the next version; that is no event.
   *
   * @return whether the stored version was the connection's; if not, nothing is changed
   */
  boolean reseal(Connection connection, Tokens resealed);
}
