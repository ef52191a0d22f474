package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.wire.ApiVersion;
import com.nexus.social.sandbox.wire.RequestErrors;

/**
 * Parameters that were taken back: since v26.0 {@code pretty} and {@code debug} do nothing, and
 * {@code date_format} is an error, whose words were not seen. Developers' page graph-api/changelog.
 */
final class RetiredParams {
  private static final String DATE_FORMAT = "date_format";

  private RetiredParams() {}

  static void check(Call call) {
    boolean retired = call.host().isGraph() && call.version().compareTo(ApiVersion.V26_0) >= 0;
    if (retired && call.params().get(DATE_FORMAT) != null) {
      throw RequestErrors.invalidParameter("Param " + DATE_FORMAT + " is no longer supported");
    }
  }
}
