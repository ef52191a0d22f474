package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.http.Edge;
import com.nexus.social.sandbox.http.NodeSource;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.media.MediaIntake;
import com.nexus.social.sandbox.media.OwnMedia;
import com.nexus.social.sandbox.media.Uploads;
import com.nexus.social.sandbox.world.PlatformRules;
import com.nexus.social.sandbox.world.World;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Puts the parts of publishing together. */
public final class PublishingWiring implements AutoCloseable {
  private final Fates fates = new Fates();
  private final MediaIntake intake;
  private final Arrivals arrivals;
  private final List<NodeSource> nodes;
  private final List<Route> routes;
  private final Map<String, Edge> accountEdges;

  public PublishingWiring(
      World world,
      OwnMedia own,
      Sessions sessions,
      MediaTypes types,
      Supplier<PlatformRules> rules,
      InstantSource clock) {
    intake = new MediaIntake(own, rules);
    arrivals = new Arrivals(world, intake, rules, clock);
    Uploads uploads = new Uploads(own.files());
    Allowances allowances = new Allowances(world, rules);
    Publishing publishing = new Publishing(world, rules, allowances, fates);
    Posts posts = new Posts(world, sessions);
    MediaNodes media = new MediaNodes(world, sessions, posts, types, clock);
    Comments comments = new Comments(posts, types, clock);
    PublishingLimit limit = new PublishingLimit(world, allowances, sessions, clock);
    types.leadTo("children", media.children());
    types.leadTo("comments", comments);
    accountEdges =
        Map.of("media", media.media(), "stories", media.stories(), PublishingLimit.EDGE, limit);
    nodes = List.of(new ContainerNodes(world, sessions, uploads, clock), media);
    routes =
        Stream.of(
                new PublishingEndpoints(intake, publishing, arrivals, sessions, clock).routes(),
                new UploadEndpoints(world, sessions, uploads, intake, arrivals, clock).routes(),
                limit.routes(),
                media.routes(),
                comments.routes(),
                new MediaChanges(world, posts, clock).routes())
            .flatMap(List::stream)
            .toList();
    arrivals.resume();
  }

  public List<Route> routes() {
    return routes;
  }

  /** Containers and posts. */
  public List<NodeSource> nodes() {
    return nodes;
  }

  /** What an account leads to, by name. */
  public Map<String, Edge> accountEdges() {
    return accountEdges;
  }

  public Fates fates() {
    return fates;
  }

  public Arrivals arrivals() {
    return arrivals;
  }

  @Override
  public void close() {
    arrivals.close();
    intake.close();
  }
}
