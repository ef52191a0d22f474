package com.nexus.social.domain.connection;

import com.nexus.social.domain.connection.ConnectionEvent.Kind;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.Disconnected;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.platform.Platform;
import com.nexus.social.domain.platform.PlatformAccount;
import java.time.Instant;

/**
 * One user's authorised account on a platform. What happens to the renewal of its token is said by
 * {@link TokenRenewal}.
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
   * @param events how many events it has: the sequence of the last
   * @param version how often it was stored or claimed; each stored change must name the version it
   *     is based on
   */
  public record History(Instant createdAt, Instant updatedAt, long events, long version) {
    /** The history of a connection made now and not yet stored. */
    public static History begun(Instant now) {
      return new History(now, now, 1, 0);
    }

    History changed(Instant now) {
      return new History(createdAt, now, events + 1, version);
    }
  }

  /** A connection made now. */
  public static ConnectionChange begun(
      ConnectionId id, AccountOwner owner, Grant grant, Active state, Instant now) {
    return new ConnectionChange(
        new Connection(id, owner.userId(), owner.platform(), grant, state, History.begun(now)),
        Kind.CONNECTED,
        Actor.USER,
        "Connected @%s.".formatted(grant.account().handle()));
  }

  /** Which user's which account this is. */
  public AccountOwner owner() {
    return new AccountOwner(userId, platform, grant.account().id());
  }

  /** The platform's account, as it last described itself. */
  public PlatformAccount account() {
    return grant.account();
  }

  /** Whether it may be used for this, as far as what was granted goes. */
  public boolean allows(Capability capability) {
    return grant.capabilities().contains(capability);
  }

  /** The person connected the same account again. */
  public ConnectionChange reconnected(Grant newGrant, Active newState, Instant now) {
    return new ConnectionChange(
        with(newGrant, newState, now),
        Kind.CONNECTED,
        Actor.USER,
        "Connected @%s again.".formatted(newGrant.account().handle()));
  }

  /** The platform refused the tokens for good. */
  public ConnectionChange reauthorizationRequired(Failure failure, Actor by, Instant now) {
    return new ConnectionChange(
        with(grant, new ReauthorizationRequired(failure, now), now),
        Kind.REAUTHORIZATION_REQUIRED,
        by,
        failure.guidance());
  }

  /** Somebody ended the connection. */
  public ConnectionChange disconnected(Actor by, String reason, Instant now) {
    return new ConnectionChange(
        with(grant, new Disconnected(by, now), now), Kind.DISCONNECTED, by, reason);
  }

  Connection with(Grant newGrant, ConnectionState newState, Instant now) {
    if (!newGrant.account().id().equals(account().id())) {
      throw new IllegalArgumentException(
          "Connection %s is of account %s, not of %s"
              .formatted(id.value(), account().id(), newGrant.account().id()));
    }
    return new Connection(id, userId, platform, newGrant, newState, history.changed(now));
  }
}
