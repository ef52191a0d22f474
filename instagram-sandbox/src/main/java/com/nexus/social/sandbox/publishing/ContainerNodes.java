package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.NodeSource;
import com.nexus.social.sandbox.login.Permission;
import com.nexus.social.sandbox.login.Session;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.media.Uploads;
import com.nexus.social.sandbox.wire.NodeType;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.Container;
import com.nexus.social.sandbox.world.ContainerStatus;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;

/** GET /{container}: how far it has come. */
final class ContainerNodes implements NodeSource {
  private final World world;
  private final Sessions sessions;
  private final InstantSource clock;
  private final NodeType<Seen> type;

  /** A container at a moment. */
  record Seen(Container container, Instant now) {
    ContainerStatus status() {
      return container.statusAt(now);
    }
  }

  ContainerNodes(World world, Sessions sessions, Uploads uploads, InstantSource clock) {
    this.world = world;
    this.sessions = sessions;
    this.clock = clock;
    VideoStatus video = new VideoStatus(uploads);
    this.type =
        NodeType.<Seen>named("ShadowIGMediaBuilder", seen -> seen.container().id())
            .text("status_code", seen -> seen.status().name())
            .text("status", ContainerNodes::sentence)
            .field("copyright_check_status", (seen, _) -> video.copyright(seen))
            .field("video_status", (seen, _) -> video.json(seen));
  }

  @Override
  public boolean has(String id) {
    return world.find(Container.class, id) != null;
  }

  @Override
  public CallKind kind() {
    return CallKind.CONTAINER_STATUS;
  }

  @Override
  public Reply read(Call call, String id) {
    Session session = sessions.of(call);
    Instant now = clock.instant();
    Container container = world.find(Container.class, id);
    InstagramAccount account = container == null ? null : session.account(container.accountId());
    if (container == null || account == null || container.hiddenAt(now)) {
      throw RequestErrors.unknownObject(call.method(), id);
    }
    session.require(account, Permission.BASIC, Permission.CONTENT_PUBLISH);
    return Reply.json(type.read(new Seen(container, now), call.fields()));
  }

  private static String sentence(Seen seen) {
    return switch (seen.status()) {
      case IN_PROGRESS -> "In Progress: Media is still being processed.";
      case FINISHED -> "Finished: Media has been uploaded and it is ready to be published.";
      case PUBLISHED -> "Published: Media has been published.";
      case EXPIRED -> "Expired: The container was not published within 24 hours and has expired.";
      case ERROR -> "Error: Media upload has failed with error code " + seen.container().failure();
    };
  }
}
