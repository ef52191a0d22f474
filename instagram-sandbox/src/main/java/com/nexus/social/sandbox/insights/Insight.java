package com.nexus.social.sandbox.insights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.wire.GraphTime;
import com.nexus.social.sandbox.wire.MetaJson;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** One metric as Meta writes it; what is missing in a member is put in before it is closed. */
final class Insight {
  private final ObjectNode json = MetaJson.object();

  Insight(String name, String period) {
    json.put("name", name).put("period", period);
  }

  /** A part of a number, by the values that it has in each dimension. */
  record Part(List<String> values, long value) {}

  Insight value(long value) {
    json.withArrayProperty("values").addObject().put("value", value);
    return this;
  }

  Insight valueAt(JsonNode value, Instant end) {
    json.withArrayProperty("values")
        .addObject()
        .<ObjectNode>set("value", value)
        .put("end_time", GraphTime.field(end));
    return this;
  }

  Insight valueAt(long value, Instant end) {
    return valueAt(LongNode.valueOf(value), end);
  }

  Insight described(String title, String description) {
    json.put("title", title).put("description", description);
    return this;
  }

  Insight total(long value) {
    json.withObjectProperty("total_value").put("value", value);
    return this;
  }

  Insight split(List<String> dimensions, List<Part> parts) {
    ObjectNode breakdown =
        json.withObjectProperty("total_value").putArray("breakdowns").addObject();
    ArrayNode keys = breakdown.putArray("dimension_keys");
    dimensions.forEach(keys::add);
    ArrayNode results = breakdown.putArray("results");
    for (Part part : parts) {
      ObjectNode result = results.addObject();
      ArrayNode values = result.putArray("dimension_values");
      part.values().forEach(values::add);
      result.put("value", part.value());
    }
    return this;
  }

  ObjectNode of(String objectId) {
    String name = json.get("name").asText();
    return json.put("id", objectId + "/insights/" + name + "/" + json.get("period").asText());
  }

  /** What a number is made of, by every combination that has any of it. */
  static List<Part> parts(long whole, List<Breakdown> by, Object... about) {
    List<List<String>> combinations = Breakdown.combinations(by);
    List<Long> values = Dice.split(whole, combinations, about);
    return IntStream.range(0, values.size())
        .mapToObj(i -> new Part(combinations.get(i), values.get(i)))
        .filter(part -> part.value() > 0)
        .toList();
  }
}
