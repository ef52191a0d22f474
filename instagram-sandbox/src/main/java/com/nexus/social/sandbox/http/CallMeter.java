package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.wire.GraphError;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts calls, and says when there were too many. */
@FunctionalInterface
public interface CallMeter {
  /** The header that tells how much of the limit of the app is used. */
  String APP_USAGE = "X-App-Usage";

  /** The header that tells how much of the limits of accounts and Pages is used. */
  String USE_CASE_USAGE = "X-Business-Use-Case-Usage";

  /**
   * Counts one call before it is served.
   *
   * @param accountId whose account it is about, where that is known
   */
  Reading count(Call call, @Nullable String accountId);

  /**
   * What the count tells the caller.
   *
   * @param headers for whatever is answered
   * @param refusal the answer instead of the true one; null when the call may go on
   */
  record Reading(Map<String, String> headers, @Nullable GraphError refusal) {
    public static final Reading NONE = new Reading(Map.of(), null);

    public Reading {
      headers = Map.copyOf(headers);
    }
  }
}
