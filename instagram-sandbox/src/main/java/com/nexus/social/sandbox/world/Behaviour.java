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
    PlatformRules rules, Set<Quirk> quirks, boolean appSecretRequired, Callbacks callbacks) {
  public Behaviour {
    quirks = Set.copyOf(quirks);
  }

  public static Behaviour defaults() {
    return new Behaviour(PlatformRules.defaults(), Set.of(), false, Callbacks.NONE);
  }

  /** Where the app wants to be told that a person removed it, or wants their data deleted. */
  public record Callbacks(@Nullable URI deauthorize, @Nullable URI dataDeletion) {
    public static final Callbacks NONE = new Callbacks(null, null);
  }

  public boolean has(Quirk quirk) {
    return quirks.contains(quirk);
  }

  public Behaviour withRules(PlatformRules rules) {
    return new Behaviour(rules, quirks, appSecretRequired, callbacks);
  }

  public Behaviour withQuirks(Quirk... quirks) {
    return new Behaviour(rules, Set.of(quirks), appSecretRequired, callbacks);
  }

  public Behaviour withAppSecretRequired(boolean appSecretRequired) {
    return new Behaviour(rules, quirks, appSecretRequired, callbacks);
  }

  public Behaviour withCallbacks(Callbacks callbacks) {
    return new Behaviour(rules, quirks, appSecretRequired, callbacks);
  }
}
