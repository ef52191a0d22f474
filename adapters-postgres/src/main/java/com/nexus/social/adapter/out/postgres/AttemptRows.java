package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.AUTHORIZATION_ATTEMPTS;

import com.nexus.social.adapter.out.postgres.jooq.tables.records.AuthorizationAttemptsRecord;
import com.nexus.social.domain.connection.AccountOffer;
import com.nexus.social.domain.connection.AttemptState;
import com.nexus.social.domain.connection.AttemptState.Abandoned;
import com.nexus.social.domain.connection.AttemptState.Choosing;
import com.nexus.social.domain.connection.AttemptState.Open;
import com.nexus.social.domain.connection.AttemptState.Redeemed;
import com.nexus.social.domain.connection.AuthorizationAttempt;
import com.nexus.social.domain.connection.AuthorizationRequest;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.Platform;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;

/** OAuth round trips as rows, and back. */
final class AttemptRows {
  /** What the column {@code state} may hold. */
  enum State {
    OPEN,
    CHOOSING,
    ABANDONED,
    REDEEMED
  }

  /** The columns of an offer. */
  static final List<Field<?>> OFFER =
      List.of(
          AUTHORIZATION_ATTEMPTS.OFFER_OWNER,
          AUTHORIZATION_ATTEMPTS.OFFER_TOKEN,
          AUTHORIZATION_ATTEMPTS.OFFER_SUBJECT,
          AUTHORIZATION_ATTEMPTS.OFFER_SCOPES,
          AUTHORIZATION_ATTEMPTS.OFFER_OBTAINED_AT,
          AUTHORIZATION_ATTEMPTS.OFFER_EXPIRES_AT,
          AUTHORIZATION_ATTEMPTS.OFFER_DATA_ACCESS_EXPIRES_AT,
          AUTHORIZATION_ATTEMPTS.OFFER_ACCOUNTS);

  private AttemptRows() {}

  static AuthorizationAttemptsRecord row(AuthorizationAttempt attempt) {
    AuthorizationAttemptsRecord row = new AuthorizationAttemptsRecord();
    row.setStateHash(attempt.stateHash());
    AuthorizationRequest request = attempt.request();
    row.setUserId(request.userId().value());
    row.setPlatform(request.platform().name());
    row.setLogin(request.login().name());
    row.setRedirectUri(request.redirectUri().toString());
    request.reconnects().map(ConnectionId::value).ifPresent(row::setReconnects);
    row.setExpiresAt(StoredInstant.of(attempt.expiresAt()));
    row.setState(write(attempt.state(), row).name());
    // What is not set is to be stored as null, and not to be left as it was.
    row.touched(true);
    return row;
  }

  private static State write(AttemptState state, AuthorizationAttemptsRecord row) {
    return switch (state) {
      case Open _ -> State.OPEN;
      case Choosing(AccountOffer offer) -> {
        write(offer, row);
        yield State.CHOOSING;
      }
      case Abandoned _ -> State.ABANDONED;
      case Redeemed(var at) -> {
        row.setRedeemedAt(StoredInstant.of(at));
        yield State.REDEEMED;
      }
    };
  }

  private static void write(AccountOffer offer, AuthorizationAttemptsRecord row) {
    row.setOfferOwner(offer.tokenOwner().value());
    row.setOfferToken(offer.token().ciphertext());
    row.setOfferSubject(offer.subject());
    row.setOfferScopes(offer.scopes().stream().sorted().toArray(String[]::new));
    Validity validity = offer.validity();
    row.setOfferObtainedAt(StoredInstant.of(validity.obtainedAt()));
    validity.expiresAt().map(StoredInstant::of).ifPresent(row::setOfferExpiresAt);
    validity
        .dataAccessExpiresAt()
        .map(StoredInstant::of)
        .ifPresent(row::setOfferDataAccessExpiresAt);
    row.setOfferAccounts(AccountJson.write(offer.accounts()));
  }

  static AuthorizationAttempt attempt(AuthorizationAttemptsRecord row) {
    return new AuthorizationAttempt(
        row.getStateHash(),
        new AuthorizationRequest(
            new UserId(row.getUserId()),
            new Platform(row.getPlatform()),
            new Login(row.getLogin()),
            URI.create(row.getRedirectUri()),
            Optional.ofNullable(row.getReconnects()).map(ConnectionId::new)),
        row.getExpiresAt(),
        state(row));
  }

  private static AttemptState state(AuthorizationAttemptsRecord row) {
    return switch (State.valueOf(row.getState())) {
      case OPEN -> new Open();
      case CHOOSING -> new Choosing(offer(row));
      case ABANDONED -> new Abandoned();
      case REDEEMED -> new Redeemed(row.getRedeemedAt());
    };
  }

  private static AccountOffer offer(AuthorizationAttemptsRecord row) {
    return new AccountOffer(
        new ConnectionId(row.getOfferOwner()),
        new SealedToken(row.getOfferToken()),
        row.getOfferSubject(),
        Set.of(row.getOfferScopes()),
        new Validity(
            row.getOfferObtainedAt(),
            Optional.ofNullable(row.getOfferExpiresAt()),
            Optional.ofNullable(row.getOfferDataAccessExpiresAt())),
        AccountJson.read(row.getOfferAccounts()));
  }
}
