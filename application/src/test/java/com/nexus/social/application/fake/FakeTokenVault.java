package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.SealedToken;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the tokens in memory and gives out random tickets for them. */
public final class FakeTokenVault implements TokenVault {
  private record Kept(ConnectionId owner, AccessToken token) {}

  private final Map<SealedToken, Kept> kept = new ConcurrentHashMap<>();

  @Override
  public SealedToken seal(ConnectionId owner, AccessToken token) {
    String ticket = UUID.randomUUID().toString();
    SealedToken sealed = new SealedToken(ticket.getBytes(StandardCharsets.US_ASCII));
    kept.put(sealed, new Kept(owner, token));
    return sealed;
  }

  @Override
  public AccessToken open(ConnectionId owner, SealedToken sealed) {
    Kept found = kept.get(sealed);
    if (found == null || !found.owner().equals(owner)) {
      throw new UnreadableTokenException(owner, new IllegalArgumentException("No such ticket"));
    }
    return found.token();
  }
}
