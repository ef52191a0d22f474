package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallLog;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.Fault;
import com.nexus.social.sandbox.calls.Faults;
import com.nexus.social.sandbox.calls.Hooks;
import com.nexus.social.sandbox.calls.RecordedCall;
import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.Identifiers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of every call to one of Meta's hosts, whether it came by itself or within another:
 * logged, counted, stepped into, served.
 */
public final class MetaCalls {
  private static final Logger LOG = LoggerFactory.getLogger(MetaCalls.class);

  private final AccountTracer tracer;
  private final CallLog log;
  private final Hooks hooks;
  private final Faults faults;
  private final LateCalls late;
  private final CallMeter meter;

  public MetaCalls(
      AccountTracer tracer,
      CallLog log,
      Hooks hooks,
      Faults faults,
      LateCalls late,
      CallMeter meter) {
    this.tracer = tracer;
    this.log = log;
    this.hooks = hooks;
    this.faults = faults;
    this.late = late;
    this.meter = meter;
  }

  CallLog.Entry arrived(Call call, Route route) {
    RecordedCall.Request request =
        new RecordedCall.Request(call.method(), call.host().domain(), call.target().rawPath());
    CallKind kind = route.kind().apply(call);
    return log.arrived(kind, request, kind.isEnvelope() ? null : tracer.accountOf(call));
  }

  Delivery serve(Call call, Route route, CallLog.Entry entry) {
    String trace = Identifiers.trace();
    try {
      hooks.fire(CallMoment.BEFORE_EFFECT, entry);
      Fault before = faults.draw(CallMoment.BEFORE_EFFECT, entry);
      Delivery instead = before == null ? null : strike(before, null, trace);
      if (instead != null) return dressed(instead, call, trace);
      if (before instanceof Fault.BreakUpload(long after)) {
        served(call.brokenAfter(after), route, entry, trace);
        return new Delivery.Dropped();
      }
      if (before instanceof Fault.Late(Duration after)) {
        late.add(after, () -> effected(call.withoutPayload(), route, entry, trace));
        return new Delivery.Dropped();
      }
      Reply reply = effected(call, route, entry, trace);
      Fault after = faults.draw(CallMoment.AFTER_EFFECT, entry);
      Delivery struck = after == null ? null : strike(after, reply, trace);
      return dressed(struck == null ? new Delivery.Whole(reply) : struck, call, trace);
    } catch (RuntimeException e) {
      LOG.error("{} failed", call, e);
      return dressed(new Delivery.Whole(refusal(RequestErrors.unknown(), trace)), call, trace);
    }
  }

  void replied(CallLog.Entry entry) {
    try {
      hooks.fire(CallMoment.AFTER_REPLY, entry);
    } catch (RuntimeException e) {
      LOG.error("A listener failed after the reply to {}", entry.kind(), e);
    }
  }

  private Reply effected(Call call, Route route, CallLog.Entry entry, String trace) {
    Reply reply = served(call, route, entry, trace);
    hooks.fire(CallMoment.AFTER_EFFECT, entry);
    return reply;
  }

  private Reply served(Call call, Route route, CallLog.Entry entry, String trace) {
    boolean counts = !entry.kind().isEnvelope();
    CallMeter.Reading reading =
        counts ? meter.count(call, entry.accountId()) : CallMeter.Reading.NONE;
    GraphError refusal = reading.refusal();
    Reply reply = refusal == null ? answered(call, route, trace) : refusal(refusal, trace);
    return reply.with(reading.headers());
  }

  private static Reply answered(Call call, Route route, String trace) {
    try {
      RetiredParams.check(call);
      return route.endpoint().serve(call);
    } catch (GraphException e) {
      return refusal(e.error(), trace);
    }
  }

  /** What the fault makes of the call; null when the call goes on. */
  private static @Nullable Delivery strike(Fault fault, @Nullable Reply reply, String trace) {
    return switch (fault) {
      case Fault.Delay(var duration) -> {
        try {
          Thread.sleep(duration);
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
        yield null;
      }
      case Fault.BreakUpload _, Fault.Late _ -> null;
      case Fault.Drop() -> new Delivery.Dropped();
      case Fault.HalfBody() -> reply == null ? new Delivery.Dropped() : new Delivery.Half(reply);
      case Fault.Respond(int status, String type, String body) ->
          new Delivery.Whole(Reply.text(status, type, body));
      case Fault.Refuse(GraphError error) -> new Delivery.Whole(refusal(error, trace));
    };
  }

  static Reply refusal(GraphError error, String trace) {
    Reply reply = Reply.json(error.status(), error.envelope(trace));
    String challenge = error.challenge();
    return challenge == null ? reply : reply.with("WWW-Authenticate", challenge);
  }

  private static Delivery dressed(Delivery delivery, Call call, String trace) {
    return switch (delivery) {
      case Delivery.Whole(Reply reply) -> new Delivery.Whole(MetaHeaders.on(reply, call, trace));
      case Delivery.Half(Reply reply) -> new Delivery.Half(MetaHeaders.on(reply, call, trace));
      case Delivery.Dropped dropped -> dropped;
    };
  }
}
