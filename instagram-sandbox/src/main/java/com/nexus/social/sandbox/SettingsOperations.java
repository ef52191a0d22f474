package com.nexus.social.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.world.Quirk;
import java.util.List;

/** What may be changed while the sandbox runs, over HTTP. */
final class SettingsOperations {
  private final SandboxControl control;

  SettingsOperations(SandboxControl control) {
    this.control = control;
  }

  List<Operation> all() {
    return List.of(
        new Operation("GET", "/settings", "", "What is in force.", _ -> settings()),
        new Operation(
            "POST",
            "/settings",
            "image_processing: PT1S, video_processing: PT3S, publishing_quota, container_quota,"
                + " only_jpeg, published_once, app_secret_required, deauthorize_url, deletion_url,"
                + " insights_delay: PT5M, retired_metrics; quirks: any of "
                + List.of(Quirk.values()),
            "Changes what is given, for all calls from now on.",
            this::change),
        new Operation(
            "POST",
            "/settings/limits",
            LimitParams.HELP,
            "Changes Meta's limits of calls, from now on.",
            this::changeLimits),
        new Operation(
            "POST",
            "/metrics/{id}/retire",
            "",
            "A call for this metric, such as reach, is refused from now on.",
            this::retire));
  }

  private JsonNode settings() {
    return ControlJson.of(control.behaviour());
  }

  private JsonNode change(Given given) {
    control.change(current -> SettingsParams.changed(given, current));
    return settings();
  }

  private JsonNode retire(Given given) {
    control.retireMetric(given.id());
    return settings();
  }

  private JsonNode changeLimits(Given given) {
    control.change(
        current -> current.withRateLimits(LimitParams.changed(given, current.rateLimits())));
    return settings();
  }
}
