package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.NodeSource;
import com.nexus.social.sandbox.login.Permission;
import com.nexus.social.sandbox.login.Session;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.wire.NodeType;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.Container;
import com.nexus.social.sandbox.world.ContainerState;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;

/** GET /{container}: how far it has come. */
public final class ContainerNodes implements NodeSource {
  private final World world;
  private final Sessions sessions;
  private final InstantSource clock;
  private final NodeType<Seen> type =
      NodeType.<Seen>named("ShadowIGMediaBuilder", seen -> seen.container().id())
          .text("status_code", seen -> seen.container().statusAt(seen.now()).name())
          .text("status", ContainerNodes::sentence);

  /** A container at a moment. */
  private record Seen(Container container, Instant now) {}

  public ContainerNodes(World world, Sessions sessions, InstantSource clock) {
    this.world = world;
    this.sessions = sessions;
    this.clock = clock;
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
    Container container = world.find(Container.class, id);
    InstagramAccount account = container == null ? null : session.account(container.accountId());
    if (container == null || account == null) throw RequestErrors.unknownObject(call.method(), id);
    session.require(account, Permission.BASIC, Permission.CONTENT_PUBLISH);
    return Reply.json(type.read(new Seen(container, clock.instant()), call.fields()));
  }

  private static String sentence(Seen seen) {
    return switch (seen.container().statusAt(seen.now())) {
      case IN_PROGRESS -> "In Progress: Media is still being processed.";
      case FINISHED -> "Finished: Media has been uploaded and it is ready to be published.";
      case PUBLISHED -> "Published: Media has been published.";
      case EXPIRED -> "Expired: The container was not published within 24 hours and has expired.";
      case ERROR ->
          "Error: Media upload has failed with error code " + subcode(seen.container().state());
    };
  }

  private static int subcode(ContainerState state) {
    return switch (state) {
      case ContainerState.Failed(int subcode) -> subcode;
      case ContainerState.Processing _, ContainerState.Published _ ->
          throw new IllegalStateException("Only a failed container has a subcode");
    };
  }
}
