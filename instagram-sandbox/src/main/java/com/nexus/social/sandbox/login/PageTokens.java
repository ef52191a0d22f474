package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.TokenKind;
import com.nexus.social.sandbox.world.World;
import java.time.InstantSource;

/** Gives out the tokens of Pages: the same again as long as it is asked with the same token. */
public final class PageTokens {
  private final World world;
  private final InstantSource clock;

  public PageTokens(World world, InstantSource clock) {
    this.world = world;
    this.clock = clock;
  }

  public String of(AccessToken asking, String pageId) {
    if (asking.kind() == TokenKind.FACEBOOK_PAGE) return asking.id();
    AccessToken token = TokenIssuer.forPage(asking, pageId, clock.instant());
    if (world.find(AccessToken.class, token.id()) == null) world.put(token);
    return token.id();
  }
}
