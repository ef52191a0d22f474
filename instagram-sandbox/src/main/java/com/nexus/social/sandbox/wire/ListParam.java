package com.nexus.social.sandbox.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lists in parameters: with commas, or as a JSON array. */
public final class ListParam {
  private ListParam() {}

  /** The items that are not empty; none without the parameter. */
  public static List<String> words(Params params, String name) {
    String value = params.text(name);
    if (value == null) return List.of();
    return texts(name, value).stream().filter(text -> !text.isEmpty()).toList();
  }

  /** The items, without blanks around them. */
  public static List<String> texts(String name, String value) {
    if (!value.stripLeading().startsWith("[")) {
      return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : array(name, value)) {
      if (!item.isValueNode()) throw invalid(name);
      texts.add(item.asText().strip());
    }
    return texts;
  }

  /** The objects of a JSON array. */
  public static List<JsonNode> objects(String name, String value) {
    List<JsonNode> objects = new ArrayList<>();
    for (JsonNode item : array(name, value)) {
      if (!item.isObject()) throw invalid(name);
      objects.add(item);
    }
    return objects;
  }

  private static ArrayNode array(String name, String value) {
    try {
      if (MetaJson.parse(value) instanceof ArrayNode array) return array;
    } catch (JsonProcessingException _) {
      // Falls through to the same answer as any other value that is no list.
    }
    throw invalid(name);
  }

  private static GraphException invalid(String name) {
    return RequestErrors.invalidParameter("Param " + name + " must be an array.");
  }
}
