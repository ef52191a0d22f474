package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.media.MediaIntake;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.world.Container;
import com.nexus.social.sandbox.world.ContainerState;
import com.nexus.social.sandbox.world.Content;
import com.nexus.social.sandbox.world.PlatformRules;
import com.nexus.social.sandbox.world.World;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Videos on their way in: fetched and looked into behind the back of the call that asked for them,
 * so that what is wrong with them shows in the status of their container.
 */
public final class Arrivals implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
  private static final int SERVER_ERROR = 2207001;
  private static final int THUMB_OFFSET_OUTSIDE = 2207057;

  private final World world;
  private final MediaIntake intake;
  private final Supplier<PlatformRules> rules;
  private final InstantSource clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
  private volatile boolean closed;

  Arrivals(World world, MediaIntake intake, Supplier<PlatformRules> rules, InstantSource clock) {
    this.world = world;
    this.intake = intake;
    this.rules = rules;
    this.clock = clock;
  }

  /** Goes on with what was on its way when the sandbox stopped. */
  void resume() {
    world.all(Container.class).forEach(this::begin);
  }

  /** Fetches the container's video, if it has to be fetched. */
  void begin(Container container) {
    if (!(container.state() instanceof ContainerState.Fetching(String url))) return;
    CompletableFuture<Void> arrival = new CompletableFuture<>();
    running.put(container.id(), arrival);
    threads.execute(
        () -> {
          try {
            take(container, () -> intake.fetched(container, url));
          } finally {
            running.remove(container.id());
            arrival.complete(null);
          }
        });
  }

  /** Looks into the container's video, of which all bytes were sent. */
  void sent(Container container) {
    take(container, () -> intake.uploaded(container));
  }

  /** Waits until nothing is on its way. */
  public void await() {
    running.values().forEach(CompletableFuture::join);
  }

  private void take(Container container, Supplier<Content.Video> source) {
    ContainerState outcome = outcome(container, source);
    // What the end of the sandbox interrupted is begun anew by the next one.
    if (closed) return;
    world.change(
        changes -> {
          Container current = changes.find(Container.class, container.id());
          if (current != null && current.isAwaiting()) changes.put(current.with(outcome));
          return container;
        });
  }

  private ContainerState outcome(Container container, Supplier<Content.Video> source) {
    try {
      Content.Video video = source.get();
      if (!endsAfterThumbnail(video, container)) {
        return new ContainerState.Failed(THUMB_OFFSET_OUTSIDE);
      }
      Duration processing = rules.get().processing(container.draft().kind());
      return new ContainerState.Processing(clock.instant().plus(processing), video);
    } catch (GraphException e) {
      Integer subcode = e.error().details().subcode();
      return new ContainerState.Failed(subcode == null ? SERVER_ERROR : subcode);
    } catch (RuntimeException e) {
      if (!closed) LOG.error("The video of container {} was not taken in", container.id(), e);
      return new ContainerState.Failed(SERVER_ERROR);
    }
  }

  private static boolean endsAfterThumbnail(Content.Video video, Container container) {
    String offset = container.draft().option(MediaOption.THUMB_OFFSET.parameter());
    return offset == null || Long.parseLong(offset) < video.length().toMillis();
  }

  @Override
  public void close() {
    closed = true;
    threads.shutdownNow();
    threads.close();
  }
}
