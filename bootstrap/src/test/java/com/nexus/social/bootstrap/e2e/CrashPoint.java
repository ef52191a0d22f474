package com.nexus.social.bootstrap.e2e;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;

/**
 * Where a server is killed: in a call, as Instagram's side sees it, or in the write that follows on
 * it.
 */
enum CrashPoint {
  CONTAINER_ASKED_FOR(CallKind.CREATE_CONTAINER, CallMoment.BEFORE_EFFECT, false),
  CONTAINER_MADE_AND_NOT_ANSWERED(CallKind.CREATE_CONTAINER, CallMoment.AFTER_EFFECT, false),
  CONTAINER_ANSWERED_AND_NOT_STORED(CallKind.CREATE_CONTAINER, CallMoment.AFTER_EFFECT, true),
  LOOKING_AT_THE_CONTAINER(CallKind.CONTAINER_STATUS, CallMoment.BEFORE_EFFECT, false),
  CONTAINER_READY_AND_INTENT_NOT_STORED(CallKind.CONTAINER_STATUS, CallMoment.AFTER_EFFECT, true),
  PUBLISH_ASKED_FOR(CallKind.PUBLISH, CallMoment.BEFORE_EFFECT, false),
  PUBLISHED_AFTER_THE_CRASH(CallKind.PUBLISH, CallMoment.BEFORE_EFFECT, false),
  PUBLISHED_AND_NOT_ANSWERED(CallKind.PUBLISH, CallMoment.AFTER_EFFECT, false),
  LINK_ASKED_FOR(CallKind.GET_MEDIA, CallMoment.BEFORE_EFFECT, false),
  LINK_ANSWERED_AND_OUTCOME_NOT_STORED(CallKind.GET_MEDIA, CallMoment.AFTER_EFFECT, true);

  private final CallKind call;
  private final CallMoment moment;
  private final boolean inTheWrite;

  CrashPoint(CallKind call, CallMoment moment, boolean inTheWrite) {
    this.call = call;
    this.moment = moment;
    this.inTheWrite = inTheWrite;
  }

  CallKind call() {
    return call;
  }

  CallMoment moment() {
    return moment;
  }

  /** Whether the call, which had arrived, is carried out although its caller is dead. */
  boolean takesEffectLate() {
    return this == PUBLISHED_AFTER_THE_CRASH;
  }

  /** Whether the call is answered, and the server stopped in storing what it learnt. */
  boolean inTheWrite() {
    return inTheWrite;
  }
}
