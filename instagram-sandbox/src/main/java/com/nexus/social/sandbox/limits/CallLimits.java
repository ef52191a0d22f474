package com.nexus.social.sandbox.limits;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.CallMeter;
import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.RateLimits;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts every call to a Graph host against the limits that apply to it. */
public final class CallLimits implements CallMeter, AutoCloseable {
  private static final String THE_APP = "";

  private final CallSubjects subjects;
  private final Supplier<Behaviour> behaviour;
  private final InstantSource clock;
  private final Counts counts;

  public CallLimits(
      CallSubjects subjects,
      Supplier<Behaviour> behaviour,
      InstantSource clock,
      @Nullable UsageFile file) {
    this.subjects = subjects;
    this.behaviour = behaviour;
    this.clock = clock;
    this.counts = new Counts(file, clock.instant());
  }

  @Override
  public Reading count(Call call, @Nullable String accountId) {
    if (!call.host().isGraph()) return Reading.NONE;
    RateLimits limits = behaviour.get().rateLimits();
    return switch (subjects.of(call, accountId)) {
      case Subject.Account account -> account(account, limits);
      case Subject.Page page -> page(page, limits);
      case Subject.Platform platform -> platform(platform, limits);
    };
  }

  private Reading account(Subject.Account account, RateLimits limits) {
    String id = account.id();
    Usage usage = add(Limit.INSTAGRAM, id, limits.instagram().callsPerDay(id));
    Usage burst = add(Limit.BURST, id, limits.accountCallsPerMinute());
    List<String> ids = Stream.concat(Stream.of(id), account.owners().stream()).toList();
    GraphError refusal = burst.isOver() ? LimitErrors.burst() : null;
    return new Reading(
        UsageHeaders.useCase("instagram", ids, usage, limits.header()),
        usage.isOver() ? LimitErrors.instagram() : refusal);
  }

  private Reading page(Subject.Page page, RateLimits limits) {
    Usage usage = add(Limit.PAGES, page.id(), limits.pages().callsPerDay(page.id()));
    GraphError error = page.byPerson() ? LimitErrors.pageByPerson() : LimitErrors.page();
    return new Reading(
        UsageHeaders.useCase("pages", List.of(page.id()), usage, limits.header()),
        usage.isOver() ? error : null);
  }

  private Reading platform(Subject.Platform platform, RateLimits limits) {
    Usage app = add(Limit.APP, THE_APP, limits.appCallsPerHour());
    String person = platform.personId();
    boolean overUser =
        person != null && add(Limit.USER, person, limits.userCallsPerHour()).isOver();
    GraphError refusal = overUser ? LimitErrors.user() : null;
    return new Reading(
        UsageHeaders.app(app, limits.header()), app.isOver() ? LimitErrors.app() : refusal);
  }

  private Usage add(Limit limit, String id, long allowed) {
    return counts.add(new Counted(limit, id), clock.instant(), allowed);
  }

  @Override
  public void close() {
    counts.close();
  }
}
