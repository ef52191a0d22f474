package com.nexus.social.sandbox.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Edge;
import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.NodeType;
import com.nexus.social.sandbox.world.Business;
import com.nexus.social.sandbox.world.FacebookPage;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.World;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An account as each host shows it: the same, but for some fields and the id. What it leads to, its
 * media for example, can be read as a field of it.
 */
public final class AccountTypes {
  private static final String NAME = "ShadowIGUser";

  private final World world;
  private final Links links;
  private final NodeType<Seen> onInstagram;
  private final NodeType<Seen> onFacebook;

  /** An account and the call that asks for it. */
  private record Seen(InstagramAccount account, Call call) {}

  public AccountTypes(World world, Links links) {
    this.world = world;
    this.links = links;
    this.onInstagram =
        common(InstagramAccount::appScopedId)
            .text("user_id", seen -> seen.account().id())
            .text("account_type", seen -> seen.account().type().name());
    this.onFacebook =
        common(InstagramAccount::id)
            .text("ig_id", AccountTypes::legacyId)
            .text("legacy_instagram_user_id", AccountTypes::legacyId)
            .field("owner_business", (seen, _) -> owner(seen.account()))
            .flag("has_profile_pic", _ -> true)
            .flag("is_published", _ -> true)
            .flag("shopping_product_tag_eligibility", _ -> false);
  }

  /** Lets the edge be asked for as a field, on both hosts. */
  public void leadTo(String field, Edge edge) {
    for (NodeType<Seen> type : List.of(onInstagram, onFacebook)) {
      type.field(field, (seen, asked) -> edge.of(seen.call(), seen.account().id(), asked));
    }
  }

  public ObjectNode read(Call call, InstagramAccount account, @Nullable FieldSelection fields) {
    NodeType<Seen> type = call.host() == MetaHost.INSTAGRAM_GRAPH ? onInstagram : onFacebook;
    return type.read(new Seen(account, call), fields);
  }

  private NodeType<Seen> common(Function<InstagramAccount, String> id) {
    return NodeType.<Seen>named(NAME, seen -> id.apply(seen.account()))
        .text("username", seen -> seen.account().username())
        .text("name", seen -> seen.account().name())
        .text("profile_picture_url", seen -> links.picture(seen.account()))
        .text("biography", seen -> filled(seen.account().profile().biography()))
        .text("website", seen -> filled(seen.account().profile().website()))
        .number("followers_count", seen -> seen.account().profile().followers())
        .number("follows_count", seen -> seen.account().profile().follows())
        .number("media_count", this::mediaCount);
  }

  private long mediaCount(Seen seen) {
    return world.shelf(seen.account().id()).posts().stream()
        .filter(post -> !post.draft().kind().isStory())
        .count();
  }

  /** The business that owns the Page of the account. */
  private @Nullable JsonNode owner(InstagramAccount account) {
    return world
        .all(Business.class)
        .filter(business -> business.ownedPageIds().stream().anyMatch(id -> leadsTo(id, account)))
        .findFirst()
        .map(business -> MetaJson.object().put("id", business.id()).put("name", business.name()))
        .orElse(null);
  }

  private boolean leadsTo(String pageId, InstagramAccount account) {
    FacebookPage page = world.find(FacebookPage.class, pageId);
    return page != null && account.id().equals(page.instagramAccountId());
  }

  /** The number that Instagram itself knows an account by: the rest of its id. */
  private static String legacyId(Seen seen) {
    return seen.account().id().replaceFirst("^17841", "");
  }

  private static @Nullable String filled(String text) {
    return text.isEmpty() ? null : text;
  }
}
