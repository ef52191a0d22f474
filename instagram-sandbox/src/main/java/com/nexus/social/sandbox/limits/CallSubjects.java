package com.nexus.social.sandbox.limits;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Business;
import com.nexus.social.sandbox.world.FacebookPage;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.SeededWorld;
import com.nexus.social.sandbox.world.World;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out what a call counts against. Where several limits could apply, Meta takes one. */
public final class CallSubjects {
  private final World world;

  public CallSubjects(World world) {
    this.world = world;
  }

  Subject of(Call call, @Nullable String accountId) {
    AccessToken token = call.token() == null ? null : world.find(AccessToken.class, call.token());
    String pageId = call.host() == MetaHost.GRAPH ? pageOf(call, token) : null;
    if (pageId != null) {
      return new Subject.Page(pageId, token == null || token.holder().pageId() == null);
    }
    if (accountId != null) return new Subject.Account(accountId, owners(accountId));
    Grant grant = token == null ? null : world.find(Grant.class, token.grantId());
    return new Subject.Platform(grant == null ? null : grant.subjectId());
  }

  /** The Page that is named by its id, or by its own token. */
  private @Nullable String pageOf(Call call, @Nullable AccessToken token) {
    if (call.target().path().isEmpty()) return null;
    String named = call.segment(0);
    if (named.equals("me")) return token == null ? null : token.holder().pageId();
    return world.find(FacebookPage.class, named) == null ? null : named;
  }

  private List<String> owners(String accountId) {
    return SeededWorld.person(world).businessIds().stream()
        .map(id -> world.find(Business.class, id))
        .filter(Objects::nonNull)
        .filter(business -> business.pageIds().anyMatch(id -> leadsTo(id, accountId)))
        .map(Business::id)
        .toList();
  }

  private boolean leadsTo(String pageId, String accountId) {
    FacebookPage page = world.find(FacebookPage.class, pageId);
    return page != null && accountId.equals(page.instagramAccountId());
  }
}
