package com.nexus.social.sandbox.limits;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.wire.MetaJson;
import java.time.Duration;

/**
 * How much of a limit is used.
 *
 * @param regain how long to wait until a call is within the limit again
 */
record Usage(long calls, long limit, Duration regain) {
  private static final int SECONDS_PER_MINUTE = 60;

  boolean isOver() {
    return calls > limit;
  }

  /**
   * In percent of the limit. Time is counted too, with Meta; here it goes with the calls, a little
   * behind them as in the answers that were seen.
   */
  ObjectNode json() {
    long percent = percent();
    long time = Math.round(percent * 0.9);
    return MetaJson.object()
        .put("call_count", percent)
        .put("total_cputime", time)
        .put("total_time", time);
  }

  /** For a person the last minute has begun as soon as anything is left of it. */
  long minutesToRegain() {
    return Math.ceilDiv(regain.plusMillis(999).toSeconds(), SECONDS_PER_MINUTE);
  }

  private long percent() {
    return limit <= 0 ? 100 : Math.ceilDiv(calls * 100, limit);
  }
}
