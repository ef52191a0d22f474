package com.nexus.social.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was handed in and waits to be published, at most for a day, at most once. */
public record Container(
    String id,
    String accountId,
    Draft draft,
    Instant createdAt,
    ContainerState state,
    @Nullable Fate fate)
    implements Entity {
  public static final Duration LIFETIME = Duration.ofHours(24);

  public ContainerStatus statusAt(Instant now) {
    boolean tooOld = !now.isBefore(createdAt.plus(lifetime()));
    if (tooOld && !(state instanceof ContainerState.Published)) return ContainerStatus.EXPIRED;
    return switch (state) {
      case ContainerState.Published _ -> ContainerStatus.PUBLISHED;
      case ContainerState.Failed _ -> ContainerStatus.ERROR;
      case ContainerState.Fetching _, ContainerState.Uploading _ -> ContainerStatus.IN_PROGRESS;
      case ContainerState.Processing(Instant usual, _) -> {
        Instant readyAt = readyAt(usual);
        yield now.isBefore(readyAt)
            ? ContainerStatus.IN_PROGRESS
            : processed(Duration.between(readyAt, now));
      }
    };
  }

  private Duration lifetime() {
    return fate instanceof Fate.Expiring(Duration after) ? after : LIFETIME;
  }

  private Instant readyAt(Instant usual) {
    return fate instanceof Fate.Timed(Duration processing) ? createdAt.plus(processing) : usual;
  }

  private ContainerStatus processed(Duration ago) {
    return switch (fate) {
      case Fate.Stuck() -> ContainerStatus.IN_PROGRESS;
      case Fate.Failing _ -> ContainerStatus.ERROR;
      case Fate.Flapping(Duration each) ->
          ago.dividedBy(each) % 2 == 0 ? ContainerStatus.FINISHED : ContainerStatus.IN_PROGRESS;
      case Fate.Timed _, Fate.Expiring _, Fate.Hidden _, Fate.Copyrighted _ ->
          ContainerStatus.FINISHED;
      case null -> ContainerStatus.FINISHED;
    };
  }

  /** Whether its media is still to come. */
  public boolean isAwaiting() {
    return switch (state) {
      case ContainerState.Fetching _, ContainerState.Uploading _ -> true;
      case ContainerState.Processing _, ContainerState.Failed _, ContainerState.Published _ ->
          false;
    };
  }

  /** What it would show; only a container that was taken in has it. */
  public Content content() {
    if (state instanceof ContainerState.Processing(_, Content content)) return content;
    throw new IllegalStateException("Nothing was taken in for " + id + ": " + state);
  }

  /** Why it cannot be published; null when nothing is wrong with it. */
  public @Nullable Integer failure() {
    if (state instanceof ContainerState.Failed(int subcode)) return subcode;
    return fate instanceof Fate.Failing(int subcode) ? subcode : null;
  }

  /** Whether reading it is answered as if it were not there. */
  public boolean hiddenAt(Instant now) {
    return fate instanceof Fate.Hidden(Duration length) && now.isBefore(createdAt.plus(length));
  }

  public boolean isCopyrighted() {
    return fate instanceof Fate.Copyrighted;
  }

  public Container published(Post post) {
    return with(new ContainerState.Published(post.id(), post.publishedAt()));
  }

  public Container with(ContainerState state) {
    return new Container(id, accountId, draft, createdAt, state, fate);
  }

  public Container with(Fate fate) {
    return new Container(id, accountId, draft, createdAt, state, fate);
  }

  public Container withoutFate() {
    return new Container(id, accountId, draft, createdAt, state, null);
  }
}
