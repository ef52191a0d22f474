package com.nexus.social.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person answered to the app's dialogs so far.
 *
 * @param asked every scope that was ever asked for; those not granted were declined
 * @param authType of the last dialog, if it had one
 * @param at when the last dialog was answered; null before the first
 */
public record Consent(
    Set<String> asked,
    Set<String> granted,
    Assets assets,
    @Nullable String authType,
    @Nullable Instant at) {
  /** How long data may be read after the person was last seen: developers' page auth-vs-data. */
  private static final Duration DATA_ACCESS = Duration.ofDays(90);

  public static final Consent NONE = new Consent(Set.of(), Set.of(), Assets.NONE, null, null);

  public Consent {
    asked = Collections.unmodifiableSet(new LinkedHashSet<>(asked));
    granted = Collections.unmodifiableSet(new LinkedHashSet<>(granted));
  }

  public Set<String> declined() {
    Set<String> declined = new LinkedHashSet<>(asked);
    declined.removeAll(granted);
    return declined;
  }

  public Instant dataAccessUntil() {
    return at == null ? Instant.EPOCH : at.plus(DATA_ACCESS);
  }

  /** Some scopes were asked for and some of them ticked; others stay as they were. */
  Consent answered(Set<String> nowAsked, Set<String> ticked, Instant now) {
    Set<String> allAsked = new LinkedHashSet<>(asked);
    allAsked.addAll(nowAsked);
    allAsked.addAll(ticked);
    Set<String> left = new LinkedHashSet<>(granted);
    left.removeAll(nowAsked);
    left.addAll(ticked);
    return new Consent(allAsked, left, assets, authType, now);
  }

  Consent without(String scope) {
    Set<String> left = new LinkedHashSet<>(granted);
    left.remove(scope);
    return new Consent(asked, left, assets, authType, at);
  }

  Consent with(Assets assets, @Nullable String authType) {
    return new Consent(asked, granted, assets, authType, at);
  }
}
