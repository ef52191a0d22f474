package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.Permission;
import com.nexus.social.sandbox.login.Session;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.media.MediaIntake;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.PlatformRules;
import com.nexus.social.sandbox.world.World;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** POST /{ig}/media and POST /{ig}/media_publish. */
public final class PublishingEndpoints {
  private final Sessions sessions;
  private final Drafts drafts;
  private final Publishing publishing;
  private final InstantSource clock;

  public PublishingEndpoints(
      World world,
      PlatformRules rules,
      MediaIntake intake,
      Sessions sessions,
      InstantSource clock) {
    this.sessions = sessions;
    this.drafts = new Drafts(intake);
    this.publishing = new Publishing(world, rules);
    this.clock = clock;
  }

  public List<Route> routes() {
    return MetaHost.GRAPHS.stream().flatMap(this::routes).toList();
  }

  private Stream<Route> routes(MetaHost host) {
    return Stream.of(
        Route.of(host, "POST", "/{ig}/media", CallKind.CREATE_CONTAINER, this::create),
        Route.of(host, "POST", "/{ig}/media_publish", CallKind.PUBLISH, this::publish));
  }

  private Reply create(Call call) {
    InstagramAccount account = publisher(call);
    // Fetching takes time, so the container is dated by the end of it.
    var draft = drafts.of(call.params());
    return id(publishing.create(account.id(), draft, clock.instant()).id());
  }

  private Reply publish(Call call) {
    InstagramAccount account = publisher(call);
    String creationId = call.params().text("creation_id");
    if (creationId == null) throw PublishingErrors.missing("creation_id");
    return id(publishing.publish(account.id(), creationId, clock.instant()).id());
  }

  private InstagramAccount publisher(Call call) {
    Session session = sessions.of(call);
    InstagramAccount account = session.accountNamed(call.segment(0), call.method());
    session.require(account, Permission.BASIC, Permission.CONTENT_PUBLISH);
    return account;
  }

  private static Reply id(String id) {
    return Reply.json(MetaJson.object().put("id", id));
  }
}
