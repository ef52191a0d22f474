package com.nexus.social.sandbox;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallListener;
import com.nexus.social.sandbox.calls.CallLog;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.FaultRule;
import com.nexus.social.sandbox.calls.Faults;
import com.nexus.social.sandbox.calls.Hooks;
import com.nexus.social.sandbox.calls.RecordedCall;
import com.nexus.social.sandbox.calls.Subscription;
import com.nexus.social.sandbox.world.Audience;
import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.CurrentBehaviour;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The way to steer a sandbox from within its process, and to ask Instagram's side what happened.
 * Safe for use by several threads.
 */
public final class SandboxControl {
  private final CallLog log;
  private final Hooks hooks;
  private final Faults faults;
  private final WorldControl world;
  private final TokenControl tokens;
  private final CurrentBehaviour behaviour;

  SandboxControl(
      CallLog log,
      Hooks hooks,
      Faults faults,
      WorldControl world,
      TokenControl tokens,
      CurrentBehaviour behaviour) {
    this.log = log;
    this.hooks = hooks;
    this.faults = faults;
    this.world = world;
    this.tokens = tokens;
    this.behaviour = behaviour;
  }

  /** The sandbox's time. */
  public Instant now() {
    return world.now();
  }

  /** What it does by its own choice, now. */
  public Behaviour behaviour() {
    return behaviour.get();
  }

  /** Changes that, for all calls from now on. */
  public void change(UnaryOperator<Behaviour> change) {
    behaviour.change(change);
  }

  /** Puts its time ahead, for good; tokens and containers grow old at once. */
  public void advance(Duration by) {
    world.advance(by);
  }

  /**
   * Runs the listener whenever such a call comes to that moment, on the thread that serves it: the
   * call waits for it. Several listeners run in the order in which they were set up.
   */
  public Subscription hook(CallKind kind, CallMoment moment, CallListener listener) {
    return hooks.always(kind, moment, listener);
  }

  /** The same, for the first such call only. */
  public Subscription hookOnce(CallKind kind, CallMoment moment, CallListener listener) {
    return hooks.once(kind, moment, listener);
  }

  /** Puts a fault in force, until it is used up or closed. */
  public Subscription inject(FaultRule rule) {
    return faults.inject(rule);
  }

  /** Takes away every hook and every fault. */
  public void clearHooksAndFaults() {
    hooks.clear();
    faults.clear();
  }

  /** Every call to one of Meta's hosts so far, oldest first. */
  public List<RecordedCall> calls() {
    return log.calls();
  }

  public List<RecordedCall> calls(CallKind kind) {
    return log.calls().stream().filter(call -> call.kind() == kind).toList();
  }

  /** Forgets the calls so far; nothing else changes. */
  public void clearCalls() {
    log.clear();
  }

  /** The accounts of the person at the browser. */
  public List<InstagramAccount> accounts() {
    return world.accounts();
  }

  /** Gives the person one more account, or replaces the one with its id. */
  public void putAccount(InstagramAccount account) {
    world.putAccount(account);
  }

  /**
   * A new professional account with ids of its own, for tests that need many.
   *
   * @throws IllegalArgumentException when the name is taken
   */
  public InstagramAccount newAccount(String username) {
    return world.newAccount(username);
  }

  /** A long-lived token of Instagram Login with these scopes, without the dialog. */
  public String issueToken(String accountId, String... scopes) {
    return tokens.issue(accountId, List.of(scopes));
  }

  /**
   * A long-lived token of Facebook Login with these scopes, for all Pages, accounts and businesses
   * of the person.
   */
  public String issueFacebookToken(String... scopes) {
    return tokens.issueFacebook(List.of(scopes));
  }

  /** The token of a Page, which never ends, made from a long-lived token of the person. */
  public String issuePageToken(String pageId, String... scopes) {
    return tokens.issueForPage(pageId, List.of(scopes));
  }

  /** The token is past its end from now on. */
  public void expireToken(String token) {
    tokens.expire(token);
  }

  /**
   * The account takes away what it allowed the app: every token of it is dead.
   *
   * @param subjectId here and below: an Instagram account for Instagram Login, or the person for
   *     Facebook Login
   */
  public void revoke(String subjectId) {
    tokens.changeGrant(subjectId, grant -> grant.ended(Grant.End.REVOKED));
  }

  /** The password was changed: every token is dead, what was allowed is not. */
  public void changePassword(String subjectId) {
    tokens.changeGrant(subjectId, grant -> grant.ended(Grant.End.PASSWORD_CHANGED));
  }

  /** From now on a call for this metric, of accounts or of media, is refused. */
  public void retireMetric(String metric) {
    change(now -> now.withInsights(now.insights().retiring(metric)));
  }

  /** Exactly so many people have seen the post; its other numbers follow. */
  public void setViewers(String mediaId, long viewers) {
    world.changeAudience(mediaId, audience -> audience.withViewers(viewers));
  }

  /** The post is older than its account's being professional, so that it has no insights. */
  public void markPostedBeforeProfessional(String mediaId) {
    world.changeAudience(mediaId, Audience::fromBeforeProfessional);
  }

  /** What is live on the account, newest first: posts, and stories of the last day. */
  public List<LivePost> posts(String accountId) {
    return world.posts(accountId);
  }
}
