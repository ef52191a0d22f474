package com.nexus.social.application.service;

import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.TokenKind;
import com.nexus.social.domain.connection.Tokens;
import java.util.Optional;

/** Seals and opens the tokens of connections, each as what it is. */
public final class SealedTokens {
  private final TokenVault vault;

  public SealedTokens(TokenVault vault) {
    this.vault = vault;
  }

  Tokens seal(ConnectionId owner, AccessToken user, Optional<AccessToken> account) {
    return new Tokens(
        sealUser(owner, user), account.map(token -> vault.seal(owner, TokenKind.ACCOUNT, token)));
  }

  SealedToken sealUser(ConnectionId owner, AccessToken user) {
    return vault.seal(owner, TokenKind.USER, user);
  }

  AccessToken openUser(ConnectionId owner, SealedToken user) {
    return vault.open(owner, TokenKind.USER, user);
  }

  /** The token that the platform is called with: the account's own, if there is one. */
  AccessToken openUsed(ConnectionId owner, Tokens tokens) {
    return tokens
        .account()
        .map(token -> vault.open(owner, TokenKind.ACCOUNT, token))
        .orElseGet(() -> openUser(owner, tokens.user()));
  }

  boolean areCurrent(Tokens tokens) {
    return vault.isCurrent(tokens.user()) && tokens.account().map(vault::isCurrent).orElse(true);
  }

  /** The same tokens, sealed with the current key. */
  Tokens reseal(ConnectionId owner, Tokens tokens) {
    return seal(
        owner,
        openUser(owner, tokens.user()),
        tokens.account().map(token -> vault.open(owner, TokenKind.ACCOUNT, token)));
  }
}
