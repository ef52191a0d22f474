package com.nexus.social.sandbox.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.accounts.AccountTypes;
import com.nexus.social.sandbox.http.Edge;
import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.GraphTime;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.NodeType;
import com.nexus.social.sandbox.world.Container;
import com.nexus.social.sandbox.world.ContainerKind;
import com.nexus.social.sandbox.world.Content;
import com.nexus.social.sandbox.world.Engagement;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.Reactions;
import com.nexus.social.sandbox.world.World;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post as each host shows it: graph.facebook.com knows more numbers. What it leads to, its
 * insights for example, can be read as a field of it.
 */
public final class MediaTypes {
  private static final String NAME = "ShadowIGMedia";

  private final World world;
  private final Links links;
  private final AccountTypes accounts;
  private final Engagement.Source engagement;
  private final NodeType<Shown> onInstagram;
  private final NodeType<Shown> onFacebook;

  public MediaTypes(World world, Links links, AccountTypes accounts, Engagement.Source engagement) {
    this.world = world;
    this.links = links;
    this.accounts = accounts;
    this.engagement = engagement;
    this.onInstagram = common();
    this.onFacebook =
        common()
            .text("legacy_instagram_media_id", MediaTypes::legacyId)
            .number("total_like_count", this::likes)
            .number("total_comments_count", this::comments)
            .number("total_views_count", shown -> engagement(shown).views())
            .number("reposts_count", shown -> engagement(shown).reposts())
            .number("saved_count", shown -> engagement(shown).saved())
            .number("shares_count", shown -> engagement(shown).shares())
            .field("boost_ads_list", (_, _) -> null)
            .field(
                "boost_eligibility_info",
                (_, _) -> MetaJson.object().put("eligible_to_boost", true));
  }

  NodeType<Shown> on(MetaHost host) {
    return host == MetaHost.INSTAGRAM_GRAPH ? onInstagram : onFacebook;
  }

  /** Lets the edge be asked for as a field, on both hosts. */
  public void leadTo(String field, Edge edge) {
    for (NodeType<Shown> type : List.of(onInstagram, onFacebook)) {
      type.field(field, (shown, asked) -> edge.of(shown.call(), shown.post().id(), asked));
    }
  }

  private NodeType<Shown> common() {
    return NodeType.<Shown>named(NAME, shown -> shown.post().id())
        .text("ig_id", MediaTypes::legacyId)
        .text("caption", Shown::caption)
        .text("alt_text", shown -> shown.option(MediaOption.ALT_TEXT))
        .text("media_type", shown -> shown.kind().mediaType())
        .text("media_product_type", shown -> shown.kind().productType())
        .text("media_url", this::mediaUrl)
        .text("thumbnail_url", shown -> links.thumbnail(shown.post().content()))
        .text("permalink", this::permalink)
        .text("shortcode", shown -> shown.post().shortcode())
        .text("timestamp", shown -> GraphTime.field(shown.post().publishedAt()))
        .text("username", shown -> shown.account().username())
        .field("owner", this::owner)
        .number("like_count", this::likes)
        .number("comments_count", this::comments)
        .flag("is_comment_enabled", this::commentsEnabled)
        .flag("is_shared_to_feed", MediaTypes::isSharedToFeed)
        .flag("is_ai_generated", shown -> isTrue(shown.option(MediaOption.IS_AI_GENERATED)))
        .text("media_audio_type", MediaTypes::audio)
        .field("copyright_check_information", (shown, _) -> copyright(shown));
  }

  /** The items of a carousel; what is none has none. */
  Stream<Shown> items(Shown shown) {
    if (!(shown.post().content() instanceof Content.Album album)) return Stream.empty();
    return album.items().stream()
        .map(id -> world.find(Post.class, id))
        .filter(Objects::nonNull)
        .map(shown::item);
  }

  /** By the id that the account has on both hosts. */
  private JsonNode owner(Shown shown, FieldSelection.Field field) {
    return accounts
        .read(shown.call(), shown.account(), field.nested())
        .put("id", shown.account().id());
  }

  /** An album is seen by its first item. What belongs to others is kept back. */
  private @Nullable String mediaUrl(Shown shown) {
    if (isCopyrighted(shown)) return null;
    return switch (shown.post().content()) {
      case Content.Picture(var file) -> links.file(file);
      case Content.Video(var file, _, _, _) -> links.file(file);
      case Content.Album _ -> items(shown).findFirst().map(this::mediaUrl).orElse(null);
    };
  }

  private boolean isCopyrighted(Shown shown) {
    Container container = world.find(Container.class, shown.post().containerId());
    return container != null && container.isCopyrighted();
  }

  private @Nullable JsonNode copyright(Shown shown) {
    if (!shown.kind().isVideo()) return null;
    ObjectNode json = MetaJson.object();
    json.set("status", VideoStatus.copyright("completed", isCopyrighted(shown)));
    return json;
  }

  private @Nullable String permalink(Shown shown) {
    return shown.kind().isCarouselItem() ? null : links.permalink(shown.post(), shown.account());
  }

  private @Nullable Long likes(Shown shown) {
    return reactions(shown).likesHidden() ? null : engagement(shown).likes();
  }

  long comments(Shown shown) {
    return engagement(shown).comments();
  }

  private Engagement engagement(Shown shown) {
    return engagement.of(shown.post(), shown.account());
  }

  private static String legacyId(Shown shown) {
    return Long.toString(shown.post().key());
  }

  private @Nullable Boolean commentsEnabled(Shown shown) {
    return shown.kind().isCarouselItem() ? null : reactions(shown).commentsEnabled();
  }

  private Reactions reactions(Shown shown) {
    Reactions reactions = world.find(Reactions.class, shown.post().id());
    return reactions == null ? Reactions.none(shown.post().id()) : reactions;
  }

  private static @Nullable Boolean isSharedToFeed(Shown shown) {
    if (shown.kind() != ContainerKind.REEL) return null;
    String asked = shown.option(MediaOption.SHARE_TO_FEED);
    return asked == null || isTrue(asked);
  }

  private static @Nullable String audio(Shown shown) {
    if (shown.kind() != ContainerKind.REEL) return null;
    if (shown.option(MediaOption.AUDIO_CONFIGURATION) != null) return "MUSIC";
    boolean sound = shown.post().content() instanceof Content.Video video && video.sound();
    return sound ? "ORIGINAL_SOUND" : null;
  }

  private static boolean isTrue(@Nullable String flag) {
    return "true".equalsIgnoreCase(flag) || "1".equals(flag);
  }
}
