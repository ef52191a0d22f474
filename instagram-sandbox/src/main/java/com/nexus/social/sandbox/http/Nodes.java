package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.wire.RequestErrors;
import java.util.List;
import java.util.Optional;

/** GET /{id} of one host: an id does not say what it is the id of, so every source is asked. */
public final class Nodes {
  private final MetaHost host;
  private final List<NodeSource> sources;

  public Nodes(MetaHost host, List<NodeSource> sources) {
    this.host = host;
    this.sources = List.copyOf(sources);
  }

  public List<Route> routes() {
    return List.of(Route.of(host, "GET", "/{id}", this::kind, this::read));
  }

  private CallKind kind(Call call) {
    return source(call.segment(0)).map(NodeSource::kind).orElse(CallKind.UNKNOWN);
  }

  private Reply read(Call call) {
    String id = call.segment(0);
    Optional<NodeSource> source = source(id);
    if (source.isPresent()) return source.get().read(call, id);
    if (id.chars().allMatch(Character::isDigit)) throw RequestErrors.unknownObject("GET", id);
    throw RequestErrors.unknownAlias(id);
  }

  private Optional<NodeSource> source(String id) {
    return sources.stream().filter(source -> source.has(id)).findFirst();
  }
}
