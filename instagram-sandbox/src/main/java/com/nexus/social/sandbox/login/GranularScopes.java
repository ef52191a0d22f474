package com.nexus.social.sandbox.login;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.world.Assets;
import com.nexus.social.sandbox.world.Business;
import com.nexus.social.sandbox.world.Entity;
import com.nexus.social.sandbox.world.FacebookPage;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.World;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which objects each scope was granted; without a list of them on all, now and later. */
public final class GranularScopes {
  private final World world;

  public GranularScopes(World world) {
    this.world = world;
  }

  ArrayNode of(Set<String> scopes, Assets assets) {
    ArrayNode list = MetaJson.array();
    for (String scope : scopes) {
      Class<? extends Entity> kind = kindOf(scope);
      if (kind == null) continue;
      ObjectNode entry = list.addObject().put("scope", scope);
      if (!assets.all()) targets(assets, kind).forEach(entry.putArray("target_ids")::add);
    }
    return list;
  }

  private static @Nullable Class<? extends Entity> kindOf(String scope) {
    if (FacebookScopes.isAboutPages(scope)) return FacebookPage.class;
    if (FacebookScopes.isAboutInstagram(scope)) return InstagramAccount.class;
    return scope.equals(FacebookScopes.BUSINESS) ? Business.class : null;
  }

  private List<String> targets(Assets assets, Class<? extends Entity> kind) {
    return assets.ids().stream().filter(id -> world.find(kind, id) != null).toList();
  }
}
