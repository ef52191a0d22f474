package com.nexus.social.sandbox.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.jayway.jsonpath.InvalidPathException;
import com.nexus.social.sandbox.http.Form;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Params;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the parameter {@code batch}. One operation that cannot be read fails all of them. */
final class BatchReader {
  /** Developers' page graph-api/batch-requests. */
  private static final int MOST = 50;

  private final List<Operation> operations = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private BatchReader() {}

  static List<Operation> read(String batch) {
    BatchReader reader = new BatchReader();
    for (JsonNode json : array(batch)) reader.add(json);
    return reader.operations;
  }

  private static ArrayNode array(String batch) {
    try {
      if (MetaJson.parse(batch) instanceof ArrayNode array) {
        if (array.size() > MOST) throw BatchErrors.tooMany(MOST);
        return array;
      }
    } catch (JsonProcessingException _) {
      // Falls through to the same answer as any other text that is no array.
    }
    throw BatchErrors.noArray();
  }

  private void add(JsonNode json) {
    int index = operations.size();
    String method = text(json, "method");
    if (method == null) throw BatchErrors.missing(index, "method");
    String url = text(json, "relative_url");
    if (url == null) throw BatchErrors.missing(index, "relative_url");
    String[] parts = url.split("\\?", 2);
    Params params = params(index, json, parts.length == 1 ? "" : parts[1]);
    Set<String> dependencies = dependencies(index, json, parts[0], params);
    String name = text(json, "name");
    JsonNode omit = json.get("omit_response_on_success");
    operations.add(
        new Operation(
            method.toUpperCase(Locale.ROOT),
            parts[0],
            params,
            name,
            dependencies,
            omit == null ? null : omit.asBoolean()));
    if (name != null) names.add(name);
  }

  private static Params params(int index, JsonNode json, String query) {
    Params params = new Params();
    String body = text(json, "body");
    try {
      Form.addTo(params, query);
      if (body != null) Form.addTo(params, body);
    } catch (IllegalArgumentException _) {
      throw BatchErrors.unreadable(index, body == null ? "relative_url" : "body");
    }
    return params;
  }

  /** Only on those before it: so nothing goes in a circle. */
  private Set<String> dependencies(int index, JsonNode json, String path, Params params) {
    Set<String> dependencies = new LinkedHashSet<>();
    JsonNode named = json.path("depends_on");
    if (named.isTextual()) dependencies.add(named.asText());
    named.forEach(one -> dependencies.add(one.asText()));
    try {
      References.names(path).forEach(dependencies::add);
      params.stream().flatMap(References::names).forEach(dependencies::add);
    } catch (InvalidPathException _) {
      throw BatchErrors.unreadable(index, "JSONPath");
    }
    for (String dependency : dependencies) {
      if (!names.contains(dependency)) throw BatchErrors.unresolved(index, dependency);
    }
    return dependencies;
  }

  private static @Nullable String text(JsonNode json, String member) {
    return json.path(member).isTextual() ? json.get(member).asText() : null;
  }
}
