package com.nexus.social.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.FaultRule;
import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.MetaJson;

/** A rule of faults, as it is written in parameters. */
final class FaultParams {
  static final String HELP =
      "kind: PUBLISH…; when: before (the default) or after the effect; times: 1, or always;"
          + " probability: 1, with a seed: 0; account; fault: delay (by), drop, late (after),"
          + " half-body, break-upload (bytes), html (status), respond (status, type, body),"
          + " throttle or error (status, type, code, subcode, message, transient, title, text,"
          + " data: JSON)";

  private FaultParams() {}

  static FaultRule rule(Given given) {
    FaultRule rule =
        FaultRule.always(given.oneOf(CallKind.class, "kind"), moment(given), fault(given));
    if (!given.text("times", "1").equals("always")) {
      rule = rule.times((int) given.number("times", 1));
    }
    if (given.has("probability")) {
      rule = rule.withProbability(given.decimal("probability", 1), given.number("seed", 0));
    }
    return given.has("account") ? rule.onlyFor(given.text("account")) : rule;
  }

  private static CallMoment moment(Given given) {
    return switch (given.text("when", "before")) {
      case "before" -> CallMoment.BEFORE_EFFECT;
      case "after" -> CallMoment.AFTER_EFFECT;
      default -> throw new IllegalArgumentException("A fault strikes before or after the effect");
    };
  }

  private static Fault fault(Given given) {
    return switch (given.text("fault")) {
      case "delay" -> new Fault.Delay(given.duration("by"));
      case "drop" -> new Fault.Drop();
      case "late" -> new Fault.Late(given.duration("after"));
      case "half-body" -> new Fault.HalfBody();
      case "break-upload" -> new Fault.BreakUpload(given.number("bytes"));
      case "html" -> Fault.html(given.count("status"));
      case "respond" ->
          new Fault.Respond(
              given.count("status"), given.text("type", "text/plain"), given.text("body", ""));
      case "throttle" -> Fault.throttle();
      case "error" -> new Fault.Refuse(error(given));
      default -> throw new IllegalArgumentException("There is no fault " + given.text("fault"));
    };
  }

  private static GraphError error(Given given) {
    return new GraphError(
        (int) given.number("status", 400),
        given.text("type", GraphError.OAUTH),
        given.count("code"),
        given.text("message", "An error has occurred."),
        new GraphError.Details(
            given.has("subcode") ? given.count("subcode") : null,
            given.has("transient") ? given.flag("transient") : null,
            given.has("title") ? given.text("title") : null,
            given.has("text") ? given.text("text") : null,
            given.has("data") ? data(given.text("data")) : null));
  }

  private static JsonNode data(String text) {
    try {
      return MetaJson.parse(text);
    } catch (JsonProcessingException _) {
      throw new IllegalArgumentException("The parameter data is not JSON");
    }
  }
}
