package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.login.Session;
import com.nexus.social.sandbox.world.ContainerKind;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Post;
import org.jspecify.annotations.Nullable;

/**
 * A post, whose it is, and how much of it the reader sees.
 *
 * @param call that asks for it
 * @param whole whether the reader looks after the account; anybody else sees no @ in captions
 */
record Shown(Post post, InstagramAccount account, Call call, boolean whole) {
  static Shown to(Session session, Call call, Post post, InstagramAccount account) {
    return new Shown(post, account, call, session.administers(account));
  }

  Shown item(Post item) {
    return new Shown(item, account, call, whole);
  }

  ContainerKind kind() {
    return post.kind();
  }

  @Nullable String caption() {
    String caption = post.draft().caption();
    return caption == null || whole ? caption : caption.replace("@", "");
  }

  @Nullable String option(MediaOption option) {
    return post.draft().option(option.parameter());
  }
}
