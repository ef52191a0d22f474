package com.nexus.social.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.nexus.social.sandbox.compliance.SentCallback;
import com.nexus.social.sandbox.compliance.SentCallback.Outcome;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.Grant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** What operations answer: records as they are, times and durations as ISO 8601 has them. */
final class ControlJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .build();

  private ControlJson() {}

  static JsonNode of(Object value) {
    JsonNode json = MAPPER.valueToTree(value);
    // The name of its kind is for the journal.
    if (json instanceof ObjectNode object) object.remove("entity");
    return json;
  }

  /** Plain, where Meta would escape, and with a line of its own in a terminal. */
  static Reply reply(int status, JsonNode json) {
    return Reply.text(status, "application/json", json + "\n");
  }

  static <T> JsonNode list(Collection<T> items, Function<T, JsonNode> json) {
    ArrayNode list = MetaJson.array();
    items.forEach(item -> list.add(json.apply(item)));
    return list;
  }

  static JsonNode done() {
    return MetaJson.object().put("done", true);
  }

  static JsonNode post(LivePost post) {
    ObjectNode json = (ObjectNode) of(post);
    json.remove("draft");
    return json.put("mediaType", post.mediaType())
        .put("productType", post.productType())
        .put("caption", post.caption());
  }

  static JsonNode grant(Grant grant) {
    ObjectNode json = MetaJson.object();
    json.put("subject", grant.subjectId()).put("login", grant.login().name());
    json.put("removed", grant.isRemoved());
    json.set("granted", of(grant.scopes()));
    json.set("declined", of(grant.consent().declined()));
    json.set("assets", of(grant.consent().assets()));
    if (grant.standing().hold() != null) json.put("hold", grant.standing().hold().name());
    return json;
  }

  static JsonNode callback(SentCallback callback) {
    ObjectNode json = (ObjectNode) of(callback);
    json.remove("outcome");
    return switch (callback.outcome()) {
      case Outcome.Accepted() -> json.put("outcome", "ACCEPTED");
      case Outcome.Confirmed confirmed -> {
        json.put("outcome", "CONFIRMED");
        json.setAll((ObjectNode) of(confirmed));
        yield json;
      }
      case Outcome.Failed(String problem) -> json.put("outcome", "FAILED").put("problem", problem);
    };
  }

  static JsonNode entry(String name, Object value) {
    return of(Map.of(name, value));
  }
}
