package com.nexus.social.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A kind of object of the Graph: its name in error messages and the fields it may be asked for. */
public final class NodeType<T> {
  /** Reads one field; null where the object has no value for it, which leaves it out. */
  @FunctionalInterface
  public interface Reader<T> {
    @Nullable JsonNode read(T node, FieldSelection.Field field);
  }

  private final String name;
  private final Map<String, Reader<T>> readers = new LinkedHashMap<>();

  private NodeType(String name) {
    this.name = name;
  }

  public static <T> NodeType<T> named(String name, Function<T, String> id) {
    return new NodeType<T>(name).text("id", node -> id.apply(node));
  }

  public NodeType<T> text(String field, Function<T, @Nullable String> value) {
    return scalar(field, value, TextNode::valueOf);
  }

  public NodeType<T> number(String field, Function<T, @Nullable Long> value) {
    return scalar(field, value, LongNode::valueOf);
  }

  public NodeType<T> flag(String field, Function<T, @Nullable Boolean> value) {
    return scalar(field, value, BooleanNode::valueOf);
  }

  public NodeType<T> field(String field, Reader<T> reader) {
    readers.put(field, reader);
    return this;
  }

  /** The wanted fields in the order they were asked for; the id comes last when it was not. */
  public ObjectNode read(T node, @Nullable FieldSelection selection) {
    ObjectNode json = MetaJson.object();
    if (selection != null) {
      for (FieldSelection.Field field : selection.fields()) put(json, node, field);
    }
    if (!json.has("id")) put(json, node, FieldSelection.Field.plain("id"));
    return json;
  }

  /** Refuses fields that this kind does not have, for a list that may be empty. */
  public void check(@Nullable FieldSelection selection) {
    List<FieldSelection.Field> fields = selection == null ? List.of() : selection.fields();
    for (FieldSelection.Field field : fields) reader(field.name());
  }

  private void put(ObjectNode json, T node, FieldSelection.Field field) {
    JsonNode value = reader(field.name()).read(node, field);
    if (value != null) json.set(field.key(), value);
  }

  private Reader<T> reader(String field) {
    Reader<T> reader = readers.get(field);
    if (reader == null) throw RequestErrors.unknownField(field, name);
    return reader;
  }

  private <V> NodeType<T> scalar(
      String field, Function<T, @Nullable V> value, Function<V, ? extends JsonNode> json) {
    return field(
        field,
        (node, asked) -> {
          if (asked.nested() != null) throw RequestErrors.noSubfields(field);
          V read = value.apply(node);
          return read == null ? null : json.apply(read);
        });
  }
}
