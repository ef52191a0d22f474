package com.nexus.social.sandbox.pages;

import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.world.ContainerKind;
import com.nexus.social.sandbox.world.Content;
import com.nexus.social.sandbox.world.Engagement;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.MediaFile;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.Reactions;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Accounts and posts in the shape of the pages' templates, which name the components below. */
public final class Views {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final World world;
  private final Links links;
  private final Engagement.Source engagement;

  /** An account and what is live on it. */
  record Account(InstagramAccount account, String picture, long calls, List<Item> live) {
    String id() {
      return account.id();
    }

    String username() {
      return account.username();
    }

    String name() {
      return account.name();
    }

    String biography() {
      return account.profile().biography();
    }

    String followers() {
      return "%,d".formatted(account.profile().followers());
    }

    List<Item> stories() {
      return live.stream().filter(Item::story).toList();
    }

    List<Item> posts() {
      return live.stream().filter(Predicate.not(Item::story)).toList();
    }

    int count() {
      return posts().size();
    }

    boolean hasStories() {
      return !stories().isEmpty();
    }

    boolean hasPosts() {
      return count() > 0;
    }

    boolean empty() {
      return live.isEmpty();
    }
  }

  /** A post. */
  record Item(
      Post post, String permalink, List<Medium> media, Engagement engagement, boolean likesHidden) {
    String id() {
      return post.id();
    }

    boolean story() {
      return post.kind().isStory();
    }

    /** What sort of post it is, where that is not plain to see. */
    String sort() {
      return switch (post.kind()) {
        case REEL -> "reel";
        case STORY_IMAGE, STORY_VIDEO -> "story";
        case CAROUSEL -> "carousel of " + media.size();
        case IMAGE, CAROUSEL_IMAGE, CAROUSEL_VIDEO -> "";
      };
    }

    boolean special() {
      return post.kind() != ContainerKind.IMAGE;
    }

    String caption() {
      return Objects.requireNonNullElse(post.draft().caption(), "");
    }

    /** What people made of it, as far as the account shows it. */
    String numbers() {
      String comments = "%,d comments".formatted(engagement.comments());
      return likesHidden ? comments : "%,d likes · %s".formatted(engagement.likes(), comments);
    }

    String at() {
      return time(post.publishedAt());
    }

    /** What else the app asked for. */
    List<Option> options() {
      return post.draft().options().entrySet().stream()
          .map(option -> new Option(option.getKey(), option.getValue()))
          .toList();
    }
  }

  record Option(String name, String value) {}

  /** One picture or video. */
  record Medium(String url, boolean video, String poster, String alt) {}

  public Views(World world, Links links, Engagement.Source engagement) {
    this.world = world;
    this.links = links;
    this.engagement = engagement;
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  Account account(InstagramAccount account, List<Post> live, long calls) {
    List<Item> items = live.stream().map(post -> post(post, account)).toList();
    return new Account(account, links.picture(account), calls, items);
  }

  Item post(Post post, InstagramAccount account) {
    Reactions reactions = world.find(Reactions.class, post.id());
    return new Item(
        post,
        links.permalink(post, account),
        media(post),
        engagement.of(post, account),
        reactions != null && reactions.likesHidden());
  }

  private List<Medium> media(Post post) {
    String alt = Objects.requireNonNullElse(post.draft().option("alt_text"), "");
    return switch (post.content()) {
      case Content.Picture(MediaFile file) -> List.of(new Medium(links.file(file), false, "", alt));
      case Content.Video(MediaFile file, _, _, MediaFile cover) ->
          List.of(new Medium(links.file(file), true, poster(cover), alt));
      case Content.Album album ->
          album.items().stream()
              .map(id -> world.find(Post.class, id))
              .filter(Objects::nonNull)
              .flatMap(item -> media(item).stream())
              .toList();
    };
  }

  /** Without a cover a player shows the first frame. */
  private String poster(@Nullable MediaFile cover) {
    return cover == null ? "" : links.file(cover);
  }
}
