package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.login.Permission;
import com.nexus.social.sandbox.login.Session;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.World;

/** Finds the post that a call names, for a caller who may do something with it. */
final class Posts {
  private final World world;
  private final Sessions sessions;

  Posts(World world, Sessions sessions) {
    this.world = world;
    this.sessions = sessions;
  }

  Shown shown(Call call, String id, Permission... needed) {
    Session session = sessions.of(call);
    Post post = world.find(Post.class, id);
    InstagramAccount account = post == null ? null : session.account(post.accountId());
    if (post == null || account == null) throw RequestErrors.unknownObject(call.method(), id);
    session.require(account, needed);
    return Shown.to(session, call, post, account);
  }
}
