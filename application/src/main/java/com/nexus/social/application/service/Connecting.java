package com.nexus.social.application.service;

import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.PlatformAuthorizer.Consent;
import com.nexus.social.application.port.out.PlatformAuthorizer.EligibleAccount;
import com.nexus.social.domain.connection.AccountOffer;
import com.nexus.social.domain.connection.AccountOwner;
import com.nexus.social.domain.connection.AuthorizationRequest;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.Grant;
import com.nexus.social.domain.connection.RenewalPolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Stores what people consented to. */
public final class Connecting {
  private final ConnectionRepository repository;
  private final SealedTokens tokens;
  private final RenewalPolicy policy;
  private final InstantSource clock;
  private final RandomGenerator random;

  public Connecting(
      ConnectionRepository repository,
      SealedTokens tokens,
      RenewalPolicy policy,
      InstantSource clock,
      RandomGenerator random) {
    this.repository = repository;
    this.tokens = tokens;
    this.policy = policy;
    this.clock = clock;
    this.random = random;
  }

  /** Stores a new connection, or the new grant of the one that the user has with the account. */
  Connection connect(AuthorizationRequest request, Consent consent, EligibleAccount account) {
    AccountOwner owner =
        new AccountOwner(request.userId(), request.platform(), account.account().id());
    Grant grant =
        new Grant(
            request.login(),
            consent.subject(),
            account.account(),
            consent.scopes(),
            account.capabilities());
    while (true) {
      Optional<Connection> stored = tryConnect(owner, grant, consent, account);
      if (stored.isPresent()) {
        return stored.get();
      }
      // Somebody else stored the same account between our look and our write: look again.
    }
  }

  private Optional<Connection> tryConnect(
      AccountOwner owner, Grant grant, Consent consent, EligibleAccount account) {
    Instant now = clock.instant();
    Optional<Connection> known = repository.find(owner);
    ConnectionId id = known.map(Connection::id).orElseGet(this::newId);
    Active active =
        Active.begun(
            tokens.seal(id, consent.token(), account.token()), consent.validity(), policy, now);
    return known.isPresent()
        ? repository.update(known.get().reconnected(grant, active, now))
        : repository.insert(Connection.begun(id, owner, grant, active, now));
  }

  /** What to keep of a consent until the person has chosen one of several accounts. */
  AccountOffer offer(Consent consent, List<EligibleAccount> eligible) {
    ConnectionId owner = newId();
    return new AccountOffer(
        owner,
        tokens.sealUser(owner, consent.token()),
        consent.subject(),
        consent.scopes(),
        consent.validity(),
        eligible.stream().map(EligibleAccount::account).toList());
  }

  /** The consent that an offer was kept of. */
  Consent consent(AccountOffer offer) {
    return new Consent(
        tokens.openUser(offer.tokenOwner(), offer.token()),
        offer.subject(),
        offer.scopes(),
        offer.validity());
  }

  private ConnectionId newId() {
    return new ConnectionId(RandomUuids.next(random));
  }
}
