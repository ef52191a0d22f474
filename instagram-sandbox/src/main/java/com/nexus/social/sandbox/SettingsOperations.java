package com.nexus.social.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.Behaviour.Callbacks;
import com.nexus.social.sandbox.world.PlatformRules;
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
                + " only_jpeg, published_once, app_secret_required, deauthorize_url, deletion_url;"
                + " quirks: any of "
                + List.of(Quirk.values()),
            "Changes what is given, for all calls from now on.",
            this::change));
  }

  private JsonNode settings() {
    return ControlJson.of(control.behaviour());
  }

  private JsonNode change(Given given) {
    control.change(current -> changed(given, current));
    return settings();
  }

  private static Behaviour changed(Given given, Behaviour current) {
    Behaviour changed =
        current
            .withRules(rules(given, current.rules()))
            .withCallbacks(callbacks(given, current.callbacks()))
            .withAppSecretRequired(
                given.or("app_secret_required", current.appSecretRequired(), given::flag));
    return given.has("quirks")
        ? changed.withQuirks(given.listOf(Quirk.class, "quirks").toArray(Quirk[]::new))
        : changed;
  }

  private static PlatformRules rules(Given given, PlatformRules rules) {
    return rules
        .withProcessing(
            given.or("image_processing", rules.imageProcessing(), given::duration),
            given.or("video_processing", rules.videoProcessing(), given::duration))
        .withQuotas(
            given.or("publishing_quota", rules.publishingQuota(), given::count),
            given.or("container_quota", rules.containerQuota(), given::count))
        .withOnlyJpeg(given.or("only_jpeg", rules.onlyJpeg(), given::flag))
        .withPublishedOnce(given.or("published_once", rules.publishedOnce(), given::flag));
  }

  private static Callbacks callbacks(Given given, Callbacks now) {
    return new Callbacks(
        given.has("deauthorize_url") ? given.address("deauthorize_url") : now.deauthorize(),
        given.has("deletion_url") ? given.address("deletion_url") : now.dataDeletion());
  }
}
