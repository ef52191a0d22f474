package com.nexus.social.sandbox.accounts;

import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.wire.NodeType;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.World;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An account as each host shows it: the same, but for some fields and the id. */
public final class AccountTypes {
  private static final String NAME = "ShadowIGUser";

  private final World world;
  private final Links links;
  private final NodeType<InstagramAccount> onInstagram;
  private final NodeType<InstagramAccount> onFacebook;

  public AccountTypes(World world, Links links) {
    this.world = world;
    this.links = links;
    this.onInstagram =
        common(InstagramAccount::appScopedId)
            .text("user_id", InstagramAccount::id)
            .text("account_type", account -> account.type().name());
    this.onFacebook =
        common(InstagramAccount::id)
            .text("ig_id", AccountTypes::legacyId)
            .text("legacy_instagram_user_id", AccountTypes::legacyId)
            .flag("has_profile_pic", _ -> true)
            .flag("is_published", _ -> true)
            .flag("shopping_product_tag_eligibility", _ -> false);
  }

  NodeType<InstagramAccount> on(MetaHost host) {
    return host == MetaHost.INSTAGRAM_GRAPH ? onInstagram : onFacebook;
  }

  private NodeType<InstagramAccount> common(Function<InstagramAccount, String> id) {
    return NodeType.named(NAME, id)
        .text("username", InstagramAccount::username)
        .text("name", InstagramAccount::name)
        .text("profile_picture_url", links::picture)
        .text("biography", account -> filled(account.profile().biography()))
        .text("website", account -> filled(account.profile().website()))
        .number("followers_count", account -> account.profile().followers())
        .number("follows_count", account -> account.profile().follows())
        .number("media_count", this::mediaCount);
  }

  private long mediaCount(InstagramAccount account) {
    return world.shelf(account.id()).posts().stream()
        .filter(post -> !post.draft().kind().isStory())
        .count();
  }

  /** The number that Instagram itself knows an account by: the rest of its id. */
  private static String legacyId(InstagramAccount account) {
    return account.id().replaceFirst("^17841", "");
  }

  private static @Nullable String filled(String text) {
    return text.isEmpty() ? null : text;
  }
}
