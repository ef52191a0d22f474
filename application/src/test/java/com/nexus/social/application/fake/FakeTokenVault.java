package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.SealedToken;
import com.nexus.social.domain.connection.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the tokens in memory and gives out random tickets for them. */
public final class FakeTokenVault implements TokenVault {
  private record Kept(ConnectionId owner, TokenKind kind, AccessToken token, int key) {}

  private final Map<SealedToken, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicInteger currentKey = new AtomicInteger();

  /** From now on tokens are sealed with another key. */
  public void addKey() {
    currentKey.incrementAndGet();
  }

  /** From now on no token that was sealed can be opened. */
  public void loseAll() {
    kept.clear();
  }

  @Override
  public SealedToken seal(ConnectionId owner, TokenKind kind, AccessToken token) {
    String ticket = UUID.randomUUID().toString();
    SealedToken sealed = new SealedToken(ticket.getBytes(StandardCharsets.US_ASCII));
    kept.put(sealed, new Kept(owner, kind, token, currentKey.get()));
    return sealed;
  }

  @Override
  public AccessToken open(ConnectionId owner, TokenKind kind, SealedToken sealed) {
    Kept found = kept.get(sealed);
    if (found == null || !found.owner().equals(owner) || found.kind() != kind) {
      throw new UnreadableTokenException(owner, new IllegalArgumentException("No such ticket"));
    }
    return found.token();
  }

  @Override
  public boolean isCurrent(SealedToken sealed) {
    Kept found = kept.get(sealed);
    return found != null && found.key() == currentKey.get();
  }
}
