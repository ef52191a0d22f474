package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;

/** A call whose token is good: on whose behalf it comes and what it may do. */
public record Session(AccessToken token, Grant grant, InstagramAccount account) {
  /** What the token was made with and the account still allows. */
  public void require(String scope) {
    if (!token.scopes().contains(scope) || !grant.scopes().contains(scope)) {
      throw TokenErrors.notPermitted();
    }
  }

  /** The account that a path names, which must be the token's own. */
  public InstagramAccount accountNamed(String id, String method) {
    if (id.equals("me") || id.equals(account.id())) return account;
    throw RequestErrors.unknownObject(method, id);
  }
}
