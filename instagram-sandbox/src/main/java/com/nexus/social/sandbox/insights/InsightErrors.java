package com.nexus.social.sandbox.insights;

import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.RequestErrors;
import java.util.List;

/** What Meta says when it has no numbers for a call, in its own words where they were seen. */
final class InsightErrors {
  private InsightErrors() {}

  static GraphException missing(String parameter) {
    return RequestErrors.invalidParameter("The parameter " + parameter + " is required");
  }

  static GraphException notOneOf(String parameter, List<String> known) {
    return RequestErrors.invalidParameter(
        parameter + " must be one of the following values: " + String.join(", ", known));
  }

  static GraphException unknownMetric(int index, List<String> known) {
    return notOneOf("metric[" + index + "]", known);
  }

  static GraphException totalValueNeeded(List<String> metrics) {
    return RequestErrors.invalidParameter(
        "The following metrics (%s) should be specified with parameter metric_type=total_value"
            .formatted(String.join(",", metrics)));
  }

  /** Its true words were not seen. */
  static GraphException incompatible(List<String> metrics, String parameter, String value) {
    return RequestErrors.invalidParameter(
        "The following metrics (%s) are not available with parameter %s=%s"
            .formatted(String.join(",", metrics), parameter, value));
  }

  /** Really all that Meta says. */
  static GraphException unsupportedBreakdown() {
    return new GraphException(RequestErrors.unknown());
  }

  static GraphException spanTooLong() {
    return RequestErrors.invalidParameter(
        "There cannot be more than 30 days (2592000 s) between since and until");
  }

  static GraphException sinceAfterUntil() {
    return RequestErrors.invalidParameter("The parameter since must not be later than until");
  }

  static GraphException wrongProduct(String metric) {
    return RequestErrors.invalidParameter(
        "The Media Insights API does not support the %s metric for this media product type."
            .formatted(metric));
  }

  static GraphException retired(String metric, String version) {
    return RequestErrors.invalidParameter(
        "Starting from version %s and above, the %s metric is no longer supported for the queried media."
            .formatted(version, metric));
  }

  static GraphException tooFewViewers() {
    return new GraphException(
        GraphError.oauth(10, "(#10) Not enough viewers for the media to show insights"));
  }

  static GraphException postedBeforeProfessional() {
    return new GraphException(
        GraphError.publishing(
            100,
            2108006,
            "Invalid parameter",
            "Media posted before business account conversion",
            "The media was posted before the most recent time that the user's account was converted"
                + " to a business account from a personal account."));
  }
}
