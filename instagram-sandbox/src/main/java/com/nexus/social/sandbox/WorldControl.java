package com.nexus.social.sandbox;

import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.publishing.PublishingWiring;
import com.nexus.social.sandbox.world.Audience;
import com.nexus.social.sandbox.world.Content;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.SandboxClock;
import com.nexus.social.sandbox.world.World;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** What happens in the world without any call: time, accounts and what became of posts. */
final class WorldControl {
  private final World world;
  private final SandboxClock clock;
  private final Links links;
  private final AccountControl accounts;
  private final PublishingWiring publishing;

  WorldControl(World world, SandboxClock clock, Links links, PublishingWiring publishing) {
    this.world = world;
    this.clock = clock;
    this.links = links;
    this.accounts = new AccountControl(world);
    this.publishing = publishing;
  }

  Instant now() {
    return clock.instant();
  }

  /** Before any time passes, what is on its way arrives. */
  void advance(Duration by) {
    publishing.arrivals().await();
    clock.advance(by);
  }

  PublishingControl publishing() {
    return new PublishingControl(world, publishing.fates());
  }

  AccountControl accounts() {
    return accounts;
  }

  void changeAudience(String mediaId, UnaryOperator<Audience> change) {
    if (world.find(Post.class, mediaId) == null) {
      throw new IllegalArgumentException("There is no post " + mediaId);
    }
    world.change(
        changes -> {
          Audience former = changes.find(Audience.class, mediaId);
          changes.put(change.apply(former == null ? Audience.natural(mediaId) : former));
          return mediaId;
        });
  }

  List<LivePost> posts(String accountId) {
    InstagramAccount account = accounts.require(accountId);
    Instant now = clock.instant();
    return world.shelf(accountId).posts().stream()
        .filter(post -> post.liveAt(now))
        .map(post -> live(post, account))
        .toList();
  }

  private LivePost live(Post post, InstagramAccount account) {
    return new LivePost(
        post.id(),
        post.containerId(),
        post.draft(),
        post.content() instanceof Content.Album album ? album.items() : List.of(),
        URI.create(links.permalink(post, account)),
        post.publishedAt());
  }
}
