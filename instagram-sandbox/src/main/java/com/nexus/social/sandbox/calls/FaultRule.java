package com.nexus.social.sandbox.calls;

import org.jspecify.annotations.Nullable;

/**
 * When a fault strikes.
 *
 * @param moment before or after the effect of the call
 * @param times how often at most
 * @param chance how probable it is for each call, and the seed of the dice
 * @param accountId only calls about this account, or null for all
 */
public record FaultRule(
    CallKind kind,
    CallMoment moment,
    Fault fault,
    int times,
    Chance chance,
    @Nullable String accountId) {
  /** Dice that fall the same way for the same seed. */
  public record Chance(double probability, long seed) {
    static final Chance CERTAIN = new Chance(1, 0);
  }

  public FaultRule {
    if (moment == CallMoment.AFTER_REPLY) {
      throw new IllegalArgumentException("After the reply nothing can go wrong any more");
    }
    if (fault instanceof Fault.HalfBody && moment == CallMoment.BEFORE_EFFECT) {
      throw new IllegalArgumentException("There is no true reply before the effect");
    }
    if (fault instanceof Fault.Late && moment == CallMoment.AFTER_EFFECT) {
      throw new IllegalArgumentException("What has taken effect cannot do so later");
    }
    if (fault instanceof Fault.Late && kind == CallKind.UPLOAD) {
      throw new IllegalArgumentException("The bytes of an upload are lost with its connection");
    }
    boolean upload = kind == CallKind.UPLOAD && moment == CallMoment.BEFORE_EFFECT;
    if (fault instanceof Fault.BreakUpload && !upload) {
      throw new IllegalArgumentException(
          "Only an upload has bytes to break off, before its effect");
    }
  }

  public static FaultRule once(CallKind kind, CallMoment moment, Fault fault) {
    return new FaultRule(kind, moment, fault, 1, Chance.CERTAIN, null);
  }

  public static FaultRule always(CallKind kind, CallMoment moment, Fault fault) {
    return new FaultRule(kind, moment, fault, Integer.MAX_VALUE, Chance.CERTAIN, null);
  }

  public FaultRule times(int times) {
    return new FaultRule(kind, moment, fault, times, chance, accountId);
  }

  public FaultRule withProbability(double probability, long seed) {
    return new FaultRule(kind, moment, fault, times, new Chance(probability, seed), accountId);
  }

  public FaultRule onlyFor(String accountId) {
    return new FaultRule(kind, moment, fault, times, chance, accountId);
  }
}
