package com.nexus.social.domain.connection;

import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.domain.platform.PlatformAccount;
import java.time.Instant;

/**
 * One user's authorised account on a platform.
 *
 * @param id its id
 * @param userId whose it is
 * @param platform where the account is
 * @param grant what the person granted when last connecting
 * @param state what can be done with it
 * @param history since when it exists, and its version
 */
public record Connection(
    ConnectionId id,
    UserId userId,
    Platform platform,
    Grant grant,
    ConnectionState state,
    History history) {

  /**
   * When a connection was made and changed.
   *
   * @param createdAt when the account was first connected
   * @param updatedAt when anything of it last changed
   * @param version how often it was stored; each stored change must name the version it is based on
   */
  public record History(Instant createdAt, Instant updatedAt, long version) {
    /** The history of a connection made now and not yet stored. */
    public static History begun(Instant now) {
      return new History(now, now, 0);
    }

    History changed(Instant now) {
      return new History(createdAt, now, version);
    }
  }

  /** A connection made now. */
  public static Connection begun(
      ConnectionId id, AccountOwner owner, Grant grant, ConnectionState.Active state, Instant now) {
    return new Connection(id, owner.userId(), owner.platform(), grant, state, History.begun(now));
  }

  /** Which user's which account this is. */
  public AccountOwner owner() {
    return new AccountOwner(userId, platform, grant.account().id());
  }

  /** The platform's account, as it described itself when last connected. */
  public PlatformAccount account() {
    return grant.account();
  }

  /** The person connected the same account again. */
  public Connection renewed(Grant newGrant, ConnectionState.Active newState, Instant now) {
    if (!newGrant.account().id().equals(account().id())) {
      throw new IllegalArgumentException(
          "Connection %s is of account %s, not of %s"
              .formatted(id.value(), account().id(), newGrant.account().id()));
    }
    return new Connection(id, userId, platform, newGrant, newState, history.changed(now));
  }

  /** The platform refused the token for good. */
  public Connection reauthorizationRequired(Failure failure, Instant now) {
    return new Connection(
        id,
        userId,
        platform,
        grant,
        new ConnectionState.ReauthorizationRequired(failure.guidance()),
        history.changed(now));
  }
}
