package com.nexus.social.sandbox.publishing;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import com.nexus.social.sandbox.world.Container;
import com.nexus.social.sandbox.world.ContainerState;
import com.nexus.social.sandbox.world.InstagramAccount;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** POST /{ig}/media and POST /{ig}/media_publish. */
final class PublishingEndpoints {
  private final Sessions sessions;
  private final Submissions submissions;
  private final Publishing publishing;
  private final Arrivals arrivals;
  private final InstantSource clock;

  PublishingEndpoints(
      MediaIntake intake,
      Publishing publishing,
      Arrivals arrivals,
      Sessions sessions,
      InstantSource clock) {
    this.sessions = sessions;
    this.submissions = new Submissions(intake);
    this.publishing = publishing;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  List<Route> routes() {
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
    Submission submission = submissions.of(call.params(), call.host() == MetaHost.GRAPH);
    Container container = publishing.create(account.id(), submission, clock.instant());
    arrivals.begin(container);
    ObjectNode json = MetaJson.object().put("id", container.id());
    if (container.state() instanceof ContainerState.Uploading) {
      json.put("uri", UploadEndpoints.uri(call, container));
    }
    return Reply.json(json);
  }

  private Reply publish(Call call) {
    InstagramAccount account = publisher(call);
    String creationId = call.params().text("creation_id");
    if (creationId == null) throw PublishingErrors.missing("creation_id");
    String mediaId = publishing.publish(account.id(), creationId, clock.instant()).id();
    return Reply.json(MetaJson.object().put("id", mediaId));
  }

  private InstagramAccount publisher(Call call) {
    Session session = sessions.of(call);
    InstagramAccount account = session.accountNamed(call.segment(0), call.method());
    session.require(account, Permission.BASIC, Permission.CONTENT_PUBLISH);
    return account;
  }
}
