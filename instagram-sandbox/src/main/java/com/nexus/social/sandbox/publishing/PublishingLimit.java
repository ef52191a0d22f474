package com.nexus.social.sandbox.publishing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Edge;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.Permission;
import com.nexus.social.sandbox.login.Session;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Shelf;
import com.nexus.social.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** GET /{ig}/content_publishing_limit. */
final class PublishingLimit implements Edge {
  static final String EDGE = "content_publishing_limit";

  private static final Duration WINDOW = Duration.ofHours(24);

  /** Who asks for exactly a day asks for more by the time that the call takes. */
  private static final Duration TOLERANCE = Duration.ofMinutes(1);

  private final World world;
  private final Allowances allowances;
  private final Sessions sessions;
  private final InstantSource clock;

  PublishingLimit(World world, Allowances allowances, Sessions sessions, InstantSource clock) {
    this.world = world;
    this.allowances = allowances;
    this.sessions = sessions;
    this.clock = clock;
  }

  List<Route> routes() {
    String path = "/{ig}/" + EDGE;
    return MetaHost.GRAPHS.stream()
        .map(host -> route(host, path, CallKind.PUBLISHING_LIMIT))
        .toList();
  }

  @Override
  public ObjectNode read(Call call) {
    Session session = sessions.of(call);
    InstagramAccount account = session.accountNamed(call.segment(0), call.method());
    session.require(account, Permission.BASIC, Permission.CONTENT_PUBLISH);
    FieldSelection fields = FieldSelection.orDefault(call.fields(), "quota_usage");
    ObjectNode limit = MetaJson.object();
    for (FieldSelection.Field field : fields.fields()) {
      switch (field.name()) {
        case "quota_usage" -> limit.put(field.key(), usage(call, account));
        case "config" ->
            limit
                .putObject(field.key())
                .put("quota_total", allowances.posts(account.id()))
                .put("quota_duration", WINDOW.toSeconds());
        default -> throw RequestErrors.unknownField(field.name(), "IGContentPublishingLimit");
      }
    }
    ObjectNode json = MetaJson.object();
    json.putArray("data").add(limit);
    return json;
  }

  private int usage(Call call, InstagramAccount account) {
    Instant now = clock.instant();
    Shelf shelf = world.shelf(account.id());
    Long since = call.params().number("since");
    if (since == null) return shelf.publicationsInLastDay(now);
    Instant start = Instant.ofEpochSecond(since);
    if (start.isBefore(now.minus(WINDOW).minus(TOLERANCE))) {
      throw RequestErrors.invalidParameter("Param since must be within the last 24 hours");
    }
    return shelf.publicationsSince(start, now);
  }
}
