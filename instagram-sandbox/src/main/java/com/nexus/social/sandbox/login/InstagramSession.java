package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;
import org.jspecify.annotations.Nullable;

/** A call with a token of Instagram Login: one account, its own. */
public record InstagramSession(AccessToken token, Grant grant, InstagramAccount account)
    implements Session {
  @Override
  public @Nullable InstagramAccount account(String id) {
    return id.equals(account.id()) ? account : null;
  }

  @Override
  public InstagramAccount accountNamed(String id, String method) {
    if (id.equals("me") || id.equals(account.id())) return account;
    throw RequestErrors.unknownObject(method, id);
  }

  /** What the token was made with and the account still allows. */
  @Override
  public void require(InstagramAccount account, Permission... needed) {
    for (Permission permission : needed) {
      String scope = permission.instagramScope();
      if (!token.scopes().contains(scope) || !grant.scopes().contains(scope)) {
        throw TokenErrors.notPermitted();
      }
    }
  }

  @Override
  public boolean administers(InstagramAccount account) {
    return true;
  }
}
