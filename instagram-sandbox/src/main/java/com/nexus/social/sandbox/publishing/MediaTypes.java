package com.nexus.social.sandbox.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.GraphTime;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.NodeType;
import com.nexus.social.sandbox.world.Container;
import com.nexus.social.sandbox.world.ContainerKind;
import com.nexus.social.sandbox.world.Content;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.Reactions;
import com.nexus.social.sandbox.world.World;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A post as each host shows it: graph.facebook.com knows more numbers. */
final class MediaTypes {
  private static final String NAME = "ShadowIGMedia";

  private final World world;
  private final Links links;
  private final NodeType<Shown> onInstagram;
  private final NodeType<Shown> onFacebook;

  MediaTypes(World world, Links links) {
    this.world = world;
    this.links = links;
    this.onInstagram = common(MetaHost.INSTAGRAM_GRAPH);
    this.onFacebook =
        common(MetaHost.GRAPH)
            .text("legacy_instagram_media_id", shown -> Long.toString(shown.post().key()))
            .number("total_like_count", this::likes)
            .number("total_comments_count", shown -> reactions(shown).comments())
            .number("total_views_count", _ -> 0L)
            .number("reposts_count", _ -> 0L)
            .number("saved_count", _ -> 0L)
            .number("shares_count", _ -> 0L)
            .field(
                "boost_eligibility_info",
                (_, _) -> MetaJson.object().put("eligible_to_boost", true));
  }

  NodeType<Shown> on(MetaHost host) {
    return host == MetaHost.INSTAGRAM_GRAPH ? onInstagram : onFacebook;
  }

  private NodeType<Shown> common(MetaHost host) {
    return NodeType.<Shown>named(NAME, shown -> shown.post().id())
        .text("ig_id", shown -> Long.toString(shown.post().key()))
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
        .field("owner", (shown, _) -> MetaJson.object().put("id", shown.account().id()))
        .field("children", (shown, field) -> children(host, shown, field.nested()))
        .number("like_count", this::likes)
        .number("comments_count", shown -> reactions(shown).comments())
        .flag("is_comment_enabled", this::commentsEnabled)
        .flag("is_shared_to_feed", MediaTypes::isSharedToFeed)
        .flag("is_ai_generated", shown -> isTrue(shown.option(MediaOption.IS_AI_GENERATED)))
        .text("media_audio_type", MediaTypes::audio)
        .field("copyright_check_information", (shown, _) -> copyright(shown));
  }

  /** The items of a carousel, as a field or an edge has them; null for anything else. */
  @Nullable ObjectNode children(MetaHost host, Shown shown, @Nullable FieldSelection fields) {
    if (!(shown.post().content() instanceof Content.Album album)) return null;
    ObjectNode json = MetaJson.object();
    var data = json.putArray("data");
    items(album).map(shown::item).map(item -> on(host).read(item, fields)).forEach(data::add);
    return json;
  }

  private Stream<Post> items(Content.Album album) {
    return album.items().stream().map(id -> world.find(Post.class, id)).filter(Objects::nonNull);
  }

  /** An album is seen by its first item. What belongs to others is kept back. */
  private @Nullable String mediaUrl(Shown shown) {
    if (isCopyrighted(shown)) return null;
    return switch (shown.post().content()) {
      case Content.Picture(var file) -> links.file(file);
      case Content.Video(var file, _, _, _) -> links.file(file);
      case Content.Album album ->
          items(album).findFirst().map(shown::item).map(this::mediaUrl).orElse(null);
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
    Reactions reactions = reactions(shown);
    return reactions.likesHidden() ? null : reactions.likes();
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
