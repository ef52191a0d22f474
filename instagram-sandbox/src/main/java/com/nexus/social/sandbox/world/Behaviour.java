package com.nexus.social.sandbox.world;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed while the sandbox runs.
 *
 * @param appSecretRequired whether calls to graph.facebook.com must carry an appsecret_proof
 */
public record Behaviour(
    PlatformRules rules,
    RateLimits rateLimits,
    Set<Quirk> quirks,
    boolean appSecretRequired,
    Callbacks callbacks,
    InsightRules insights) {
  public Behaviour {
    quirks = Set.copyOf(quirks);
  }

  public static Behaviour defaults() {
    return new Behaviour(
        PlatformRules.defaults(),
        RateLimits.generous(),
        Set.of(),
        false,
        Callbacks.NONE,
        InsightRules.defaults());
  }

  /** Where the app wants to be told that a person removed it, or wants their data deleted. */
  public record Callbacks(@Nullable URI deauthorize, @Nullable URI dataDeletion) {
    public static final Callbacks NONE = new Callbacks(null, null);
  }

  public boolean has(Quirk quirk) {
    return quirks.contains(quirk);
  }

  public Behaviour withRules(PlatformRules rules) {
    return new Behaviour(rules, rateLimits, quirks, appSecretRequired, callbacks, insights);
  }

  public Behaviour withRateLimits(RateLimits rateLimits) {
    return new Behaviour(rules, rateLimits, quirks, appSecretRequired, callbacks, insights);
  }

  public Behaviour withQuirks(Quirk... quirks) {
    return new Behaviour(rules, rateLimits, Set.of(quirks), appSecretRequired, callbacks, insights);
  }

  public Behaviour withAppSecretRequired(boolean appSecretRequired) {
    return new Behaviour(rules, rateLimits, quirks, appSecretRequired, callbacks, insights);
  }

  public Behaviour withCallbacks(Callbacks callbacks) {
    return new Behaviour(rules, rateLimits, quirks, appSecretRequired, callbacks, insights);
  }

  public Behaviour withInsights(InsightRules insights) {
    return new Behaviour(rules, rateLimits, quirks, appSecretRequired, callbacks, insights);
  }
}
