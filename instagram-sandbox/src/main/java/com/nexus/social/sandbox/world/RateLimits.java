package com.nexus.social.sandbox.world;

import java.util.Map;

/**
 * How many calls Meta bears: developers' page graph-api/overview/rate-limiting. A call that is
 * refused counts too, so that going on calling puts the end of a block off.
 *
 * @param instagram calls about one account in a rolling day; more are error 80002
 * @param pages calls about one Page in a rolling day; more are error 80001, or 32 with the token of
 *     a person
 * @param appCallsPerHour all other calls of the app in a rolling hour; more are error 4
 * @param userCallsPerHour those of them that one person's token makes; more are error 17
 * @param accountCallsPerMinute calls about one account in a rolling minute; more are error 613
 * @param header how the usage is told
 */
public record RateLimits(
    UseCase instagram,
    UseCase pages,
    long appCallsPerHour,
    long userCallsPerHour,
    long accountCallsPerMinute,
    UsageHeader header) {
  private static final int CALLS_PER_IMPRESSION = 4_800;
  private static final long PLENTY = 1_000_000_000;

  /**
   * A limit that grows with how often an account, or a Page, was seen in the last day.
   *
   * @param leastImpressions what counts for those that were seen less, or of which nothing is said
   * @param impressions by id of the account or Page
   */
  public record UseCase(
      long callsPerImpression, long leastImpressions, Map<String, Long> impressions) {
    public UseCase {
      impressions = Map.copyOf(impressions);
    }

    /** The same small number for everybody. */
    public static UseCase calls(long perDay) {
      return new UseCase(1, perDay, Map.of());
    }

    public long callsPerDay(String id) {
      return callsPerImpression * Math.max(leastImpressions, impressions.getOrDefault(id, 0L));
    }
  }

  /** What the usage headers look like. */
  public enum UsageHeader {
    WELL_FORMED,
    /** Text that ends in the middle, as a proxy with a limit leaves it. */
    MALFORMED,
    ABSENT
  }

  /** So much that nobody is refused by surprise. */
  public static RateLimits generous() {
    UseCase plenty = new UseCase(CALLS_PER_IMPRESSION, PLENTY, Map.of());
    return new RateLimits(plenty, plenty, PLENTY, PLENTY, PLENTY, UsageHeader.WELL_FORMED);
  }

  /**
   * As Meta has it for accounts that were seen so often. Nothing is published about those that
   * nobody saw; they are let have 10 impressions, as on Threads.
   *
   * @param dailyUsers of the app
   */
  public static RateLimits ofMeta(Map<String, Long> impressions, long dailyUsers) {
    UseCase useCase = new UseCase(CALLS_PER_IMPRESSION, 10, impressions);
    return new RateLimits(
        useCase, useCase, 200 * dailyUsers, PLENTY, PLENTY, UsageHeader.WELL_FORMED);
  }

  public RateLimits withInstagram(UseCase instagram) {
    return new RateLimits(
        instagram, pages, appCallsPerHour, userCallsPerHour, accountCallsPerMinute, header);
  }

  public RateLimits withPages(UseCase pages) {
    return new RateLimits(
        instagram, pages, appCallsPerHour, userCallsPerHour, accountCallsPerMinute, header);
  }

  public RateLimits withAppCallsPerHour(long calls) {
    return new RateLimits(instagram, pages, calls, userCallsPerHour, accountCallsPerMinute, header);
  }

  public RateLimits withUserCallsPerHour(long calls) {
    return new RateLimits(instagram, pages, appCallsPerHour, calls, accountCallsPerMinute, header);
  }

  public RateLimits withAccountCallsPerMinute(long calls) {
    return new RateLimits(instagram, pages, appCallsPerHour, userCallsPerHour, calls, header);
  }

  public RateLimits withHeader(UsageHeader header) {
    return new RateLimits(
        instagram, pages, appCallsPerHour, userCallsPerHour, accountCallsPerMinute, header);
  }
}
