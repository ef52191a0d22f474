package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;
import org.jspecify.annotations.Nullable;

/** A call whose token is good: on whose behalf it comes and what it may do. */
public sealed interface Session permits InstagramSession, FacebookSession {
  AccessToken token();

  Grant grant();

  /** The account with this id, if the token leads to it. */
  @Nullable InstagramAccount account(String id);

  /** The account that a path names; one that the token does not lead to ends the call. */
  InstagramAccount accountNamed(String id, String method);

  /** Ends the call unless all of this is allowed with the account. */
  void require(InstagramAccount account, Permission... needed);

  /** Whether they look after the account, and so see its captions whole. */
  boolean administers(InstagramAccount account);
}
