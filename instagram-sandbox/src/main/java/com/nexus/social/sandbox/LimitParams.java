package com.nexus.social.sandbox;

import com.nexus.social.sandbox.world.RateLimits;
import com.nexus.social.sandbox.world.RateLimits.UsageHeader;
import com.nexus.social.sandbox.world.RateLimits.UseCase;
import java.util.HashMap;
import java.util.Map;

/** Limits of calls, as they are written in parameters: what is not given stays. */
final class LimitParams {
  static final String HELP =
      "daily_users (of the app) for Meta's own formula, with impressions: id:25 of accounts and"
          + " Pages; or one by one calls_per_day (of each account), page_calls_per_day,"
          + " app_calls_per_hour, user_calls_per_hour, account_calls_per_minute; usage_header:"
          + " well_formed, malformed or absent";

  private LimitParams() {}

  static RateLimits changed(Given given, RateLimits former) {
    RateLimits now =
        given.has("daily_users")
            ? RateLimits.ofMeta(impressions(given), given.number("daily_users"))
                .withHeader(former.header())
            : former;
    return now.withInstagram(given.or("calls_per_day", now.instagram(), name -> each(given, name)))
        .withPages(given.or("page_calls_per_day", now.pages(), name -> each(given, name)))
        .withAppCallsPerHour(given.number("app_calls_per_hour", now.appCallsPerHour()))
        .withUserCallsPerHour(given.number("user_calls_per_hour", now.userCallsPerHour()))
        .withAccountCallsPerMinute(
            given.number("account_calls_per_minute", now.accountCallsPerMinute()))
        .withHeader(
            given.or("usage_header", now.header(), name -> given.oneOf(UsageHeader.class, name)));
  }

  private static Map<String, Long> impressions(Given given) {
    Map<String, Long> impressions = new HashMap<>();
    for (String each : given.list("impressions")) {
      String[] parts = each.split(":", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("The parameter impressions has no count in " + each);
      }
      impressions.put(parts[0], Long.valueOf(parts[1]));
    }
    return impressions;
  }

  private static UseCase each(Given given, String name) {
    return UseCase.calls(given.number(name));
  }
}
