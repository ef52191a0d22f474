package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.MediaPublisher;
import com.nexus.social.application.port.out.PlatformAccess;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.ContainerStatus;
import com.nexus.social.domain.publication.Content;
import com.nexus.social.domain.publication.Content.ImagePost;
import com.nexus.social.domain.publication.ContentRules;
import com.nexus.social.domain.publication.Image;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.PublishedMedia;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A platform in memory: it processes, publishes once per container, and lets tests interfere with
 * any call.
 */
public final class FakePlatform implements MediaPublisher {
  /** What can be called. */
  public enum Call {
    CREATE,
    STATUS,
    PUBLISH,
    PERMALINK,
    NEWEST
  }

  /** When, within a call, one can interfere with it. */
  public enum Moment {
    BEFORE_EFFECT,
    AFTER_EFFECT
  }

  /** Thrown into a publish call: its answer is lost, and it takes effect after a while. */
  public static final class TakesEffectLater extends RuntimeException {
    private final Duration delay;

    public TakesEffectLater(Duration delay) {
      this.delay = delay;
    }
  }

  private record Late(ContainerId container, Instant at) {}

  /** Looks at each call, and may throw. */
  public interface Interference {
    void at(Call call, Moment moment);
  }

  private record Container(Content content, Instant createdAt, List<PublishedMedia> posts) {}

  /** How long a container is processed. */
  public static final Duration PROCESSING = Duration.ofSeconds(2);

  private final InstantSource clock;
  private final Predicate<PlatformAccess> accepted;
  private final Map<ContainerId, Container> containers = new LinkedHashMap<>();
  private final Map<Call, Integer> calls = new ConcurrentHashMap<>();
  private final List<Late> late = new ArrayList<>();
  private boolean publishesAgain;
  private volatile Interference interference = (_, _) -> {};

  /** A platform that does what it is asked with the accesses that are accepted. */
  public FakePlatform(InstantSource clock, Predicate<PlatformAccess> accepted) {
    this.clock = clock;
    this.accepted = accepted;
  }

  /** Sets who interferes with the calls from now on. */
  public void interfere(Interference newInterference) {
    interference = newInterference;
  }

  /**
   * From now on it publishes a container as often as it is asked to: nobody has promised that it
   * does not.
   */
  public synchronized void publishAgain() {
    publishesAgain = true;
  }

  /** All that is live, oldest first. */
  public synchronized List<PublishedMedia> live() {
    catchUp();
    return containers.values().stream().flatMap(container -> container.posts().stream()).toList();
  }

  /** How often something was called. */
  public int calls(Call call) {
    return calls.getOrDefault(call, 0);
  }

  @Override
  public ContentRules rules() {
    return new ContentRules(2200, 1000);
  }

  @Override
  public ContainerId createContainer(PlatformAccess access, Content content) {
    begin(Call.CREATE, access);
    Image image =
        switch (content) {
          case ImagePost(Image it, _) -> it;
        };
    if (!image.url().getPath().endsWith(".jpg")) {
      throw rejected(FailureCause.MEDIA_UNREADABLE, "The platform found no image at the URL.");
    }
    ContainerId id = store(content);
    interference.at(Call.CREATE, Moment.AFTER_EFFECT);
    return id;
  }

  private synchronized ContainerId store(Content content) {
    ContainerId id = new ContainerId("c" + (containers.size() + 1));
    containers.put(id, new Container(content, clock.instant(), new ArrayList<>()));
    return id;
  }

  @Override
  public ContainerStatus containerStatus(PlatformAccess access, ContainerId id) {
    begin(Call.STATUS, access);
    Container container = find(id);
    if (!container.posts().isEmpty()) {
      return new ContainerStatus.Published();
    }
    return isReady(container) ? new ContainerStatus.Ready() : new ContainerStatus.InProgress();
  }

  @Override
  public MediaId publish(PlatformAccess access, ContainerId id) {
    try {
      begin(Call.PUBLISH, access);
    } catch (TakesEffectLater e) {
      synchronized (this) {
        late.add(new Late(id, clock.instant().plus(e.delay)));
      }
      throw new PlatformException(
          new PlatformError.OutcomeUnknown(Failure.of(FailureCause.OUTCOME_UNKNOWN, "No answer.")));
    }
    MediaId media = goLive(id);
    interference.at(Call.PUBLISH, Moment.AFTER_EFFECT);
    return media;
  }

  /** What was to take effect by now. */
  private synchronized void catchUp() {
    Instant now = clock.instant();
    List<Late> due = late.stream().filter(each -> !each.at().isAfter(now)).toList();
    late.removeAll(due);
    for (Late each : due) {
      if (find(each.container()).posts().isEmpty() || publishesAgain) {
        goLive(each.container());
      }
    }
  }

  private synchronized MediaId goLive(ContainerId id) {
    Container container = find(id);
    if (!isReady(container)) {
      throw new PlatformException(
          new PlatformError.NotReady(
              Failure.of(FailureCause.PLATFORM_UNAVAILABLE, "The media is not ready.")));
    }
    if (!container.posts().isEmpty() && !publishesAgain) {
      throw new PlatformException(
          new PlatformError.OutcomeUnknown(
              Failure.of(FailureCause.OUTCOME_UNKNOWN, "The container is used up.")));
    }
    MediaId media = new MediaId("m" + id.value() + "." + container.posts().size());
    container
        .posts()
        .add(
            new PublishedMedia(
                media,
                container.content().caption(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                Optional.of(URI.create("https://platform.example/p/" + media.value()))));
    return media;
  }

  @Override
  public URI permalink(PlatformAccess access, MediaId media) {
    begin(Call.PERMALINK, access);
    return live().stream()
        .filter(post -> post.id().equals(media))
        .findFirst()
        .flatMap(PublishedMedia::permalink)
        .orElseThrow(() -> notFound(media.value()));
  }

  @Override
  public List<PublishedMedia> newestMedia(PlatformAccess access) {
    begin(Call.NEWEST, access);
    return live().reversed();
  }

  private void begin(Call call, PlatformAccess access) {
    calls.merge(call, 1, Integer::sum);
    catchUp();
    interference.at(call, Moment.BEFORE_EFFECT);
    if (!accepted.test(access)) {
      throw new PlatformException(
          new PlatformError.NotAuthorized(
              Failure.of(FailureCause.REAUTHORIZATION_REQUIRED, "Connect the account again.")));
    }
  }

  private boolean isReady(Container container) {
    return !clock.instant().isBefore(container.createdAt().plus(PROCESSING));
  }

  private synchronized Container find(ContainerId id) {
    Container found = containers.get(id);
    if (found == null) {
      throw notFound(id.value());
    }
    return found;
  }

  private static PlatformException notFound(String id) {
    return new PlatformException(
        new PlatformError.NotFound(
            Failure.of(FailureCause.PLATFORM_UNAVAILABLE, "The platform knows no " + id)));
  }

  private static PlatformException rejected(FailureCause cause, String guidance) {
    return new PlatformException(
        new PlatformError.Rejected(
            new Failure(cause, guidance, Optional.of(new PlatformFault(9004, 0, guidance, "t")))));
  }
}
