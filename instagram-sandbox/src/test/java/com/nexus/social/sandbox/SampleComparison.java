package com.nexus.social.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares JSON with a sample of it: every field, in any order, with its type and its value, and no
 * field more. Where the sample has a {@link Placeholder}, the value must be of its kind; as the
 * name of a member it stands for every other member. A list that begins with {@code ${each}} has
 * one or more items like the one behind it.
 */
final class SampleComparison {
  private static final String EACH = "${each}";

  private final List<String> differences = new ArrayList<>();

  private SampleComparison() {}

  /** What is different, each with where it is; nothing when all is as in the sample. */
  static List<String> differences(JsonNode sample, JsonNode actual) {
    SampleComparison comparison = new SampleComparison();
    comparison.compare("", sample, actual);
    return comparison.differences;
  }

  private void compare(String at, JsonNode sample, JsonNode actual) {
    switch (sample.getNodeType()) {
      case OBJECT -> objects(at, sample, actual);
      case ARRAY -> lists(at, sample, actual);
      case STRING ->
          check(Placeholder.matches(sample.asText(), actual), at, sample.toString(), actual);
      case NUMBER, BOOLEAN, NULL -> check(sample.equals(actual), at, sample.toString(), actual);
      case BINARY, MISSING, POJO -> throw new IllegalArgumentException("No JSON: " + sample);
    }
  }

  private void objects(String at, JsonNode sample, JsonNode actual) {
    if (!actual.isObject()) {
      check(false, at, "an object", actual);
      return;
    }
    Set<String> others = names(actual);
    others.removeAll(names(sample));
    for (String name : names(sample)) {
      if (Placeholder.isOne(name)) {
        check(!others.isEmpty(), at, "members named " + name, actual);
        for (String other : List.copyOf(others)) {
          if (!Placeholder.matches(name, other)) continue;
          others.remove(other);
          compare(at + "/" + other, sample.get(name), actual.get(other));
        }
      } else if (actual.has(name)) {
        compare(at + "/" + name, sample.get(name), actual.get(name));
      } else {
        differences.add(at + "/" + name + " is missing");
      }
    }
    for (String other : others) differences.add(at + "/" + other + " is not in the sample");
  }

  private void lists(String at, JsonNode sample, JsonNode actual) {
    boolean each = sample.path(0).asText().equals(EACH);
    boolean length = each ? !actual.isEmpty() : actual.size() == sample.size();
    check(actual.isArray() && length, at, "a list like " + sample, actual);
    if (!actual.isArray() || !length) return;
    for (int i = 0; i < actual.size(); i++) {
      compare(at + "/" + i, sample.get(each ? 1 : i), actual.get(i));
    }
  }

  private void check(boolean alike, String at, String sample, JsonNode actual) {
    if (!alike) differences.add(at + " should be " + sample + " and is " + actual);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new LinkedHashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
