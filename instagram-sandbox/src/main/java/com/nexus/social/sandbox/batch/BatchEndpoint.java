package com.nexus.social.sandbox.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.CallPath;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /} and {@code POST /me} of graph.facebook.com with a batch. Its own token must be
 * good, also when every operation has another.
 */
public final class BatchEndpoint {
  private static final String BATCH = "batch";

  private final CallPath path;
  private final Sessions sessions;
  private final InstantSource clock;

  public BatchEndpoint(CallPath path, Sessions sessions, InstantSource clock) {
    this.path = path;
    this.sessions = sessions;
    this.clock = clock;
  }

  public List<Route> routes() {
    return Stream.of("/", "/me")
        .map(at -> Route.of(MetaHost.GRAPH, "POST", at, CallKind.BATCH, this::run).having(BATCH))
        .toList();
  }

  private Reply run(Call call) {
    sessions.check(call);
    List<Operation> operations = BatchReader.read(call.params().text(BATCH, ""));
    List<@Nullable Reply> replies = new BatchRun(call, path, clock.instant()).replies(operations);
    boolean headers =
        call.params().text("include_headers") == null || call.params().flag("include_headers");
    ArrayNode array = MetaJson.array();
    for (int i = 0; i < replies.size(); i++) {
      Reply reply = replies.get(i);
      boolean shown = reply != null && !isOmitted(operations.get(i), reply, operations);
      array.add(shown ? json(reply, headers) : null);
    }
    return Reply.json(array)
        .with(CarriedUsage.of(replies.stream().filter(Objects::nonNull).toList()));
  }

  /** One that others depend on is left out when it succeeded, unless it says otherwise. */
  private static boolean isOmitted(Operation operation, Reply reply, List<Operation> all) {
    if (!reply.isSuccess()) return false;
    if (operation.omitted() != null) return operation.omitted();
    Set<String> needed =
        all.stream().flatMap(one -> one.dependencies().stream()).collect(Collectors.toSet());
    return operation.name() != null && needed.contains(operation.name());
  }

  private static ObjectNode json(Reply reply, boolean withHeaders) {
    ObjectNode json = MetaJson.object().put("code", reply.status());
    if (withHeaders) {
      ArrayNode headers = json.putArray("headers");
      reply.headers().forEach((name, value) -> headers.add(header(name, value)));
      headers.add(header("Content-Type", reply.contentType()));
    }
    return json.put("body", reply.text());
  }

  private static ObjectNode header(String name, String value) {
    return MetaJson.object().put("name", name).put("value", value);
  }
}
