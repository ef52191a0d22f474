package com.nexus.social.sandbox.world;

import java.time.Duration;
import java.time.Instant;

/** Something that was handed in and waits to be published, at most for a day, at most once. */
public record Container(
    String id, String accountId, Draft draft, Instant createdAt, ContainerState state)
    implements Entity {
  public static final Duration LIFETIME = Duration.ofHours(24);

  public ContainerStatus statusAt(Instant now) {
    boolean tooOld = !now.isBefore(createdAt.plus(LIFETIME));
    return switch (state) {
      case ContainerState.Published _ -> ContainerStatus.PUBLISHED;
      case ContainerState.Failed _ -> tooOld ? ContainerStatus.EXPIRED : ContainerStatus.ERROR;
      case ContainerState.Processing(Instant readyAt) -> {
        if (tooOld) yield ContainerStatus.EXPIRED;
        yield now.isBefore(readyAt) ? ContainerStatus.IN_PROGRESS : ContainerStatus.FINISHED;
      }
    };
  }

  public Container published(Post post) {
    return with(new ContainerState.Published(post.id(), post.publishedAt()));
  }

  public Container with(ContainerState state) {
    return new Container(id, accountId, draft, createdAt, state);
  }
}
