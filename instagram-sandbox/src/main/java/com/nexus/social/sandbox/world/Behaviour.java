package com.nexus.social.sandbox.world;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed while the sandbox runs.
 *
 * @param appSecretRequired whether calls to graph.facebook.com must carry an appsecret_proof
 */
public record Behaviour(
    PlatformRules rules,
    TokenReplies tokenReplies,
    boolean appSecretRequired,
    Callbacks callbacks,
    InsightRules insights) {
  public static Behaviour defaults() {
    return new Behaviour(
        PlatformRules.defaults(),
        TokenReplies.AS_SEEN,
        false,
        Callbacks.NONE,
        InsightRules.defaults());
  }

  /**
   * The shapes in which token endpoints answer: those seen on the wire, those of Meta's pages, and
   * any mixture.
   *
   * @param nested in {@code data[0]} instead of flat
   * @param textUserId {@code user_id} as a string instead of a number
   * @param textPermissions {@code permissions} as one string with commas instead of a list
   * @param withoutExpiresIn long-lived tokens come without {@code expires_in}
   */
  public record TokenReplies(
      boolean nested, boolean textUserId, boolean textPermissions, boolean withoutExpiresIn) {
    public static final TokenReplies AS_SEEN = new TokenReplies(false, false, false, false);
    public static final TokenReplies AS_DOCUMENTED = new TokenReplies(true, true, true, false);
  }

  /** Where the app wants to be told that a person removed it, or wants their data deleted. */
  public record Callbacks(@Nullable URI deauthorize, @Nullable URI dataDeletion) {
    public static final Callbacks NONE = new Callbacks(null, null);
  }

  public Behaviour withRules(PlatformRules rules) {
    return new Behaviour(rules, tokenReplies, appSecretRequired, callbacks, insights);
  }

  public Behaviour withTokenReplies(TokenReplies tokenReplies) {
    return new Behaviour(rules, tokenReplies, appSecretRequired, callbacks, insights);
  }

  public Behaviour withAppSecretRequired(boolean appSecretRequired) {
    return new Behaviour(rules, tokenReplies, appSecretRequired, callbacks, insights);
  }

  public Behaviour withCallbacks(Callbacks callbacks) {
    return new Behaviour(rules, tokenReplies, appSecretRequired, callbacks, insights);
  }

  public Behaviour withInsights(InsightRules insights) {
    return new Behaviour(rules, tokenReplies, appSecretRequired, callbacks, insights);
  }
}
