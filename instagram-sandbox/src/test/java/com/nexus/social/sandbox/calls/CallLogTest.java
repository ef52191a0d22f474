package com.nexus.social.sandbox.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallLogTest {
  private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Set<CallKind> ALL = EnumSet.allOf(CallKind.class);
  private static final Set<CallKind> PUBLISHING =
      EnumSet.of(CallKind.PUBLISH, CallKind.CREATE_CONTAINER);

  private Instant now = START;
  private final CallLog log = new CallLog(() -> now, 1_000_000);

  @Test
  void callsAnHourApart_areNotWithinOneHour() {
    call("a", CallKind.ME);
    now = START.plus(HOUR);
    call("a", CallKind.ME);
    assertThat(log.peaks(HOUR, ALL)).extracting(Peak::calls).containsExactly(1L);

    now = now.plusNanos(1);
    call("a", CallKind.ME);
    now = START.plus(HOUR).plus(HOUR).minusNanos(1);
    call("a", CallKind.ME);

    assertThat(log.peaks(HOUR, ALL)).containsExactly(new Peak("a", 3, START.plus(HOUR), now));
  }

  @Test
  void peaks_areOfTheKindsThatAreAskedFor_theBusiestAccountFirst() {
    call("a", CallKind.PUBLISH);
    call("b", CallKind.PUBLISH);
    call("b", CallKind.CREATE_CONTAINER);
    for (int i = 0; i < 9; i++) call("c", CallKind.ACCOUNT_INSIGHTS);
    call(null, CallKind.PUBLISH);

    assertThat(log.peaks(HOUR, PUBLISHING))
        .extracting(Peak::accountId, Peak::calls)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("b", 2L),
            org.assertj.core.groups.Tuple.tuple("a", 1L));
    assertThat(log.peaks(HOUR, ALL).getFirst().accountId()).isEqualTo("c");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void peaks_areThoseOfCountingEveryWindow(long seed) {
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<CallKind> kinds = List.copyOf(ALL);
    for (int i = 0; i < 800; i++) {
      now = now.plusSeconds(random.nextInt(60));
      call(random.nextBoolean() ? "a" : "b", kinds.get(random.nextInt(kinds.size())));
    }

    List<RecordedCall> calls = log.calls();
    for (Peak peak : log.peaks(HOUR, PUBLISHING)) {
      List<Instant> times =
          calls.stream()
              .filter(call -> peak.accountId().equals(call.accountId()))
              .filter(call -> PUBLISHING.contains(call.kind()))
              .map(RecordedCall::at)
              .toList();
      long most =
          times.stream()
              .mapToLong(start -> times.stream().filter(at -> isWithin(start, at)).count())
              .max()
              .orElse(0);
      assertThat(peak.calls()).isEqualTo(most);
      assertThat(Duration.between(peak.from(), peak.until())).isLessThan(HOUR);
    }
  }

  private static boolean isWithin(Instant start, Instant at) {
    return !at.isBefore(start) && at.isBefore(start.plus(HOUR));
  }

  @Test
  void logThatIsFull_forgetsTheOldest_andSaysHowMany() {
    CallLog small = new CallLog(() -> now, 3);
    var request = new RecordedCall.Request("GET", "graph.instagram.com", "/v26.0/me");
    for (int i = 0; i < 5; i++) small.arrived(CallKind.ME, request, "a");

    assertThat(small.calls()).extracting(RecordedCall::sequence).containsExactly(3L, 4L, 5L);
    assertThat(small.forgotten()).isEqualTo(2);
    small.clear();
    assertThat(small.forgotten()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> new CallLog(() -> now, 0));
  }

  private void call(@org.jspecify.annotations.Nullable String accountId, CallKind kind) {
    log.arrived(
        kind, new RecordedCall.Request("GET", "graph.instagram.com", "/v26.0/me"), accountId);
  }
}
