package com.nexus.social.sandbox.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.CallPath;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.ListParam;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.wire.RequestErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code GET /?ids=a,b} and {@code GET /{edge}?ids=a,b}: each id is a call of its own, which
 * counts; the answers come in one object by id. One that fails fails all. Whether it works for the
 * edges of Instagram is UNVERIFIED; for those of Facebook it does.
 */
public final class MultiId {
  private static final int MOST = 50;
  private static final String IDS = "ids";

  private final CallPath path;

  public MultiId(CallPath path) {
    this.path = path;
  }

  public List<Route> routes() {
    return List.of(route("/"), route("/{edge}"));
  }

  private Route route(String pattern) {
    return Route.of(MetaHost.GRAPH, "GET", pattern, CallKind.MULTI_ID, this::read).having(IDS);
  }

  private Reply read(Call call) {
    Map<String, Reply> replies = new LinkedHashMap<>();
    for (String id : ids(call)) replies.put(id, read(call, id));
    Optional<Reply> failed =
        replies.values().stream().filter(reply -> !reply.isSuccess()).findFirst();
    if (failed.isPresent()) return failed.get();
    ObjectNode all = MetaJson.object();
    replies.forEach((id, reply) -> all.set(id, json(reply)));
    return Reply.json(all).with(CarriedUsage.of(replies.values()));
  }

  /** An answer that got lost takes the others with it: UNVERIFIED how Meta says so. */
  private Reply read(Call call, String id) {
    List<String> segments = new ArrayList<>(call.target().path());
    segments.addFirst(id);
    Params params = call.params().without(IDS);
    Reply reply = path.take(call.like(call.target().at(segments), params));
    if (reply == null) throw new GraphException(RequestErrors.unknown());
    return reply;
  }

  private static JsonNode json(Reply reply) {
    try {
      return MetaJson.parse(reply.text());
    } catch (JsonProcessingException _) {
      throw new GraphException(RequestErrors.unknown());
    }
  }

  private static Set<String> ids(Call call) {
    Set<String> ids = new LinkedHashSet<>(ListParam.words(call.params(), IDS));
    if (ids.isEmpty()) throw RequestErrors.emptyIdentifier();
    if (ids.size() > MOST) {
      throw RequestErrors.invalidParameter(
          "Too many IDs. Maximum: %d. Provided: %d.".formatted(MOST, ids.size()));
    }
    return ids;
  }
}
