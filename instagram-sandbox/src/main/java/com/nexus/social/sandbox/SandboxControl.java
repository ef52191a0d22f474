package com.nexus.social.sandbox;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallListener;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.sandbox.calls.FaultRule;
import com.nexus.social.sandbox.calls.Peak;
import com.nexus.social.sandbox.calls.RecordedCall;
import com.nexus.social.sandbox.calls.Subscription;
import com.nexus.social.sandbox.compliance.AppRemoval;
import com.nexus.social.sandbox.compliance.SentCallback;
import com.nexus.social.sandbox.world.AccountType;
import com.nexus.social.sandbox.world.Audience;
import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.CurrentBehaviour;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The way to steer a sandbox from within its process, and to ask Instagram's side what happened.
 * Safe for use by several threads.
 */
public final class SandboxControl {
  private final CallWatch calls;
  private final WorldControl world;
  private final TokenControl tokens;
  private final AppRemoval removal;
  private final CurrentBehaviour behaviour;

  SandboxControl(
      CallWatch calls,
      WorldControl world,
      TokenControl tokens,
      AppRemoval removal,
      CurrentBehaviour behaviour) {
    this.calls = calls;
    this.world = world;
    this.tokens = tokens;
    this.removal = removal;
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

  /**
   * Puts its time ahead, for good; tokens and containers grow old at once. Videos that are still
   * being fetched arrive first.
   */
  public void advance(Duration by) {
    world().advance(by);
  }

  /**
   * Runs the listener whenever such a call comes to that moment, on the thread that serves it: the
   * call waits for it. Several listeners run in the order in which they were set up.
   */
  public Subscription hook(CallKind kind, CallMoment moment, CallListener listener) {
    return calls.hooks().always(kind, moment, listener);
  }

  /** The same, for the first such call only. */
  public Subscription hookOnce(CallKind kind, CallMoment moment, CallListener listener) {
    return calls.hooks().once(kind, moment, listener);
  }

  /** Puts a fault in force, until it is used up or closed. */
  public Subscription inject(FaultRule rule) {
    return calls.faults().inject(rule);
  }

  /** Takes away every hook and every fault. */
  public void clearHooksAndFaults() {
    calls.hooks().clear();
    calls.faults().clear();
  }

  /** Every call to one of Meta's hosts so far, oldest first. */
  public List<RecordedCall> calls() {
    return calls.log().calls();
  }

  public List<RecordedCall> calls(CallKind kind) {
    return calls.log().calls().stream().filter(call -> call.kind() == kind).toList();
  }

  /** Forgets the calls so far; nothing else changes. */
  public void clearCalls() {
    calls.log().clear();
  }

  /** How many calls since then are forgotten, because there were too many to keep. */
  public long forgottenCalls() {
    return calls.log().forgotten();
  }

  /**
   * The most calls about each account that ever came within a window of that length, as far as they
   * are not forgotten: of calls that lie exactly so far apart only one counts. Busy accounts come
   * first. Takes one look at each call.
   *
   * @param kinds which calls count; none for all
   */
  public List<Peak> peaks(Duration window, CallKind... kinds) {
    List<CallKind> counted = List.of(kinds.length == 0 ? CallKind.values() : kinds);
    return calls.log().peaks(window, EnumSet.copyOf(counted));
  }

  /** The accounts of the person at the browser. */
  public List<InstagramAccount> accounts() {
    return world.accounts().all();
  }

  /** Gives the person one more account, or replaces the one with its id. */
  public void putAccount(InstagramAccount account) {
    world.accounts().put(account);
  }

  /** The account turns into one of another kind, such as a personal one. */
  public void changeType(String accountId, AccountType type) {
    world().accounts().changeType(accountId, type);
  }

  /**
   * A new professional account with ids of its own.
   *
   * @throws IllegalArgumentException when the name is taken
   */
  public InstagramAccount newAccount(String username) {
    return world.accounts().add(username);
  }

  /**
   * Many of them at once, each with a token; their names are the prefix and a number from 1.
   *
   * @throws IllegalArgumentException when one of the names is taken
   */
  public List<ConnectedAccount> newAccounts(String prefix, int count, String... scopes) {
    return world.accounts().addMany(prefix, count, List.of(scopes), now());
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

  /** What accounts and people allow the app, or once allowed it. */
  public List<Grant> grants() {
    return tokens.grants();
  }

  /** The token is past its end from now on. */
  public void expireToken(String token) {
    tokens().expire(token);
  }

  /**
   * The person removes the app: every token is dead, and the app is told if it gave an address to
   * deauthorize callbacks.
   *
   * @param subjectId here and below: an Instagram account for Instagram Login, or the person for
   *     Facebook Login
   * @return what the app was told
   */
  public Optional<SentCallback> revoke(String subjectId) {
    return removal.remove(tokens().grantId(subjectId));
  }

  /**
   * The person, having removed the app, wants their data deleted.
   *
   * @throws IllegalArgumentException when they did not remove it
   * @throws IllegalStateException when the app gave no address for it
   */
  public SentCallback requestDataDeletion(String subjectId) {
    return removal.requestDeletion(tokens.grantId(subjectId));
  }

  /** What the app was told so far, oldest first. */
  public List<SentCallback> callbacks() {
    return removal.sent();
  }

  /** The person takes back one permission; tokens live on without it. */
  public void removePermission(String subjectId, String scope) {
    tokens().changeGrant(subjectId, grant -> grant.without(scope));
  }

  /** No token works until {@link #release}. */
  public void hold(String subjectId, Grant.Hold hold) {
    tokens().changeGrant(subjectId, grant -> grant.held(hold));
  }

  /** The person did what they were held for: tokens work again. */
  public void release(String subjectId) {
    tokens().changeGrant(subjectId, grant -> grant.held(null));
  }

  /** The password was changed: every token is dead, what was allowed is not. */
  public void changePassword(String subjectId) {
    tokens().changeGrant(subjectId, grant -> grant.ended(Grant.End.PASSWORD_CHANGED));
  }

  /** Containers, quotas and reactions. */
  public PublishingControl publishing() {
    return world().publishing();
  }

  /** From now on a call for this metric, of accounts or of media, is refused. */
  public void retireMetric(String metric) {
    change(now -> now.withInsights(now.insights().retiring(metric)));
  }

  /** Exactly so many people have seen the post; its other numbers follow. */
  public void setViewers(String mediaId, long viewers) {
    world().changeAudience(mediaId, audience -> audience.withViewers(viewers));
  }

  /** The post is older than its account's being professional, so that it has no insights. */
  public void markPostedBeforeProfessional(String mediaId) {
    world().changeAudience(mediaId, Audience::fromBeforeProfessional);
  }

  /** What is live on the account, newest first: posts, and stories of the last day. */
  public List<LivePost> posts(String accountId) {
    return world().posts(accountId);
  }

  /** As it is now, with all that happened late. */
  private WorldControl world() {
    calls.late().settle();
    return world;
  }

  private TokenControl tokens() {
    calls.late().settle();
    return tokens;
  }
}
