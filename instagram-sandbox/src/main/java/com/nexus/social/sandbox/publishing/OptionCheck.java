package com.nexus.social.sandbox.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.wire.ListParam;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.ContainerKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Refuses a value of an option by ending the call. */
@FunctionalInterface
interface OptionCheck {
  OptionCheck NONE = (_, _, _) -> {};

  void check(String parameter, ContainerKind kind, String value);

  static OptionCheck oneOf(String... values) {
    Set<String> allowed = Set.of(values);
    return (parameter, _, value) -> {
      if (!allowed.contains(value)) throw invalid(parameter);
    };
  }

  static OptionCheck atMost(int characters) {
    return (parameter, _, value) -> {
      if (value.length() > characters) {
        throw RequestErrors.invalidParameter(
            "Param %s must be no longer than %d characters".formatted(parameter, characters));
      }
    };
  }

  static void flag(String parameter, ContainerKind kind, String value) {
    if (!Set.of("true", "false", "1", "0").contains(value.toLowerCase(Locale.ROOT))) {
      throw RequestErrors.invalidParameter("Param " + parameter + " must be a boolean");
    }
  }

  /** That it is before the end of the video is seen when the video is there. */
  static void thumbOffset(String parameter, ContainerKind kind, String value) {
    try {
      if (Long.parseLong(value) < 0) throw PublishingErrors.thumbOffsetOutside();
    } catch (NumberFormatException _) {
      throw RequestErrors.invalidParameter("Param " + parameter + " must be an integer");
    }
  }

  /** Places are Pages that say where they are; the sandbox takes any number for one. */
  static void location(String parameter, ContainerKind kind, String value) {
    if (!value.matches("[1-9]\\d{4,}")) throw TagErrors.invalidLocation();
  }

  static void sponsors(String parameter, ContainerKind kind, String value) {
    List<String> ids = ListParam.texts(parameter, value);
    boolean numbers = ids.stream().allMatch(id -> id.matches("\\d+"));
    if (!numbers || ids.size() > 2) throw invalid(parameter);
  }

  static void object(String parameter, ContainerKind kind, String value) {
    parsed(parameter, value);
  }

  static void trial(String parameter, ContainerKind kind, String value) {
    String strategy = parsed(parameter, value).path("graduation_strategy").asText();
    if (!Set.of("MANUAL", "SS_PERFORMANCE").contains(strategy)) throw invalid(parameter);
  }

  private static JsonNode parsed(String parameter, String value) {
    try {
      JsonNode json = MetaJson.parse(value);
      if (json.isObject()) return json;
    } catch (JsonProcessingException _) {
      // Falls through to the same answer as any other value that is no object.
    }
    throw invalid(parameter);
  }

  private static RuntimeException invalid(String parameter) {
    return RequestErrors.invalidParameter("Param " + parameter + " has an invalid value");
  }
}
