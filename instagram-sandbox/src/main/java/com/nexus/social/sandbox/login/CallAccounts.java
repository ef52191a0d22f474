package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.http.AccountTracer;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Container;
import com.nexus.social.sandbox.world.FacebookPage;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Login;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.World;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whose account a call is about: the token says it, dead or alive, or else the path does. */
public final class CallAccounts implements AccountTracer {
  private final World world;

  public CallAccounts(World world) {
    this.world = world;
  }

  @Override
  public @Nullable String accountOf(Call call) {
    AccessToken token = call.token() == null ? null : world.find(AccessToken.class, call.token());
    String byToken = token == null ? null : accountOf(token);
    if (byToken != null || token == null) return byToken;
    return call.target().path().stream()
        .map(this::named)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String accountOf(AccessToken token) {
    if (token.login() == Login.INSTAGRAM) {
      Grant grant = world.find(Grant.class, token.grantId());
      return grant == null ? null : grant.subjectId();
    }
    String pageId = token.holder().pageId();
    FacebookPage page = pageId == null ? null : world.find(FacebookPage.class, pageId);
    return page == null ? null : page.instagramAccountId();
  }

  /** A token of a person on Facebook leads to many accounts, so the object that is named counts. */
  private @Nullable String named(String id) {
    if (world.find(InstagramAccount.class, id) != null) return id;
    Container container = world.find(Container.class, id);
    if (container != null) return container.accountId();
    Post post = world.find(Post.class, id);
    return post == null ? null : post.accountId();
  }
}
