package com.nexus.social.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.FaultRule;
import com.nexus.social.sandbox.calls.Peak;
import com.nexus.social.sandbox.calls.RecordedCall;
import com.nexus.social.sandbox.calls.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What the witness saw, and what is to go wrong, over HTTP. */
final class CallOperations {
  private static final int MOST_CALLS = 10_000;

  private final SandboxControl control;
  private final Map<Long, Injected> injected = new ConcurrentSkipListMap<>();
  private final AtomicLong lastId = new AtomicLong();

  private record Injected(FaultRule rule, Subscription subscription) {}

  CallOperations(SandboxControl control) {
    this.control = control;
  }

  List<Operation> all() {
    return List.of(
        new Operation(
            "GET",
            "/calls",
            "kind, account, after (a sequence), limit: 1000",
            "Every call to one of Meta's hosts, oldest first.",
            this::calls),
        new Operation(
            "GET",
            "/calls/peaks",
            "window: PT1H, kinds (all without it), account",
            "The most calls about each account that ever came within such a window, and how many"
                + " calls are forgotten.",
            this::peaks),
        new Operation("DELETE", "/calls", "", "Forgets the calls so far.", _ -> forgetCalls()),
        new Operation("GET", "/faults", "", "The faults that were injected here.", _ -> faults()),
        new Operation("POST", "/faults", FaultParams.HELP, "Puts a fault in force.", this::inject),
        new Operation("DELETE", "/faults/{id}", "", "Takes one fault away.", this::withdraw),
        new Operation(
            "DELETE",
            "/faults",
            "",
            "Takes every fault away, and every hook.",
            _ -> withdrawAll()));
  }

  private JsonNode calls(Given given) {
    Stream<RecordedCall> calls =
        (given.has("kind") ? control.calls(given.oneOf(CallKind.class, "kind")) : control.calls())
            .stream();
    if (given.has("account")) {
      String account = given.text("account");
      calls = calls.filter(call -> account.equals(call.accountId()));
    }
    long after = given.number("after", 0);
    long limit = Math.min(given.number("limit", 1_000), MOST_CALLS);
    return ControlJson.list(
        calls.filter(call -> call.sequence() > after).limit(limit).toList(), ControlJson::of);
  }

  private JsonNode peaks(Given given) {
    Duration window = given.or("window", Duration.ofHours(1), given::duration);
    CallKind[] kinds = given.listOf(CallKind.class, "kinds").toArray(CallKind[]::new);
    String account = given.text("account", "");
    List<Peak> peaks =
        control.peaks(window, kinds).stream()
            .filter(peak -> account.isEmpty() || account.equals(peak.accountId()))
            .toList();
    return ControlJson.of(Map.of("forgotten", control.forgottenCalls(), "peaks", peaks));
  }

  private JsonNode forgetCalls() {
    control.clearCalls();
    return ControlJson.done();
  }

  private JsonNode faults() {
    return ControlJson.list(
        injected.entrySet(),
        entry ->
            ControlJson.of(
                Map.of("id", entry.getKey(), "rule", String.valueOf(entry.getValue().rule()))));
  }

  private JsonNode inject(Given given) {
    FaultRule rule = FaultParams.rule(given);
    long id = lastId.incrementAndGet();
    injected.put(id, new Injected(rule, control.inject(rule)));
    return ControlJson.entry("id", id);
  }

  private JsonNode withdraw(Given given) {
    Injected found = injected.remove(Long.parseLong(given.id()));
    if (found == null) throw new IllegalArgumentException("There is no fault " + given.id());
    found.subscription().close();
    return ControlJson.done();
  }

  private JsonNode withdrawAll() {
    injected.clear();
    control.clearHooksAndFaults();
    return ControlJson.done();
  }
}
