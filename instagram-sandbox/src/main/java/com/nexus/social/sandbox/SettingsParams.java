package com.nexus.social.sandbox;

import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.Behaviour.Callbacks;
import com.nexus.social.sandbox.world.InsightRules;
import com.nexus.social.sandbox.world.PlatformRules;
import com.nexus.social.sandbox.world.Quirk;
import java.util.Set;

/** A change of behaviour, as it is written in parameters: what is not given stays. */
final class SettingsParams {
  private SettingsParams() {}

  static Behaviour changed(Given given, Behaviour current) {
    Behaviour changed =
        current
            .withRules(rules(given, current.rules()))
            .withCallbacks(callbacks(given, current.callbacks()))
            .withInsights(insights(given, current.insights()))
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

  private static InsightRules insights(Given given, InsightRules now) {
    return new InsightRules(
        given.or("insights_delay", now.delay(), given::duration),
        given.or("retired_metrics", now.retired(), name -> Set.copyOf(given.list(name))));
  }
}
