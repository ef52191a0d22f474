package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.PlatformAccess;
import com.nexus.social.application.port.out.PlatformAuthorizer;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.error.Obstacle;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.PlatformAccount;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A platform's authorization server in memory, with one person behind it. */
public final class FakeAccounts implements PlatformAuthorizer {
  /** The id of the person's first account. */
  public static final String ACCOUNT_ID = "17841400000000001";

  /** The person. */
  public static final String SUBJECT = "person-1";

  /** How long a token lives. */
  public static final Duration LIFETIME = Duration.ofDays(60);

  private record Code(URI redirectUri, Set<String> scopes, Set<String> accountIds) {}

  private record Session(Set<String> scopes, Set<String> accountIds, Instant expiresAt) {}

  private final InstantSource clock;
  private final Login login;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger renewals = new AtomicInteger();
  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private final Map<AccessToken, Session> sessions = new ConcurrentHashMap<>();
  private final List<PlatformAccount> accounts = new CopyOnWriteArrayList<>();
  private final Set<String> hidden = ConcurrentHashMap.newKeySet();
  private volatile Runnable interference = () -> {};
  private volatile boolean prolongs = true;

  /** A server whose person has one account. */
  public FakeAccounts(InstantSource clock, Login login) {
    this.clock = clock;
    this.login = login;
    accounts.add(account(ACCOUNT_ID, "nexus.coffee"));
  }

  private static PlatformAccount account(String id, String handle) {
    return new PlatformAccount(id, handle, "Nexus Coffee", Optional.empty());
  }

  /** The person gets one more account. */
  public void add(String id, String handle) {
    accounts.add(account(id, handle));
  }

  /** The person makes an account a personal one. */
  public void turnPersonal(String id) {
    accounts.removeIf(each -> each.id().equals(id));
  }

  /** The platform does not show all accounts, and not this one, though it is as good as before. */
  public void hide(String id) {
    hidden.add(id);
  }

  /** The platform shows all accounts again. */
  public void showAll() {
    hidden.clear();
  }

  /** Before each call from now on, this happens; it may throw. */
  public void interfere(Runnable newInterference) {
    interference = newInterference;
  }

  /** From now on renewed tokens last no longer than the old ones. */
  public void stopProlonging() {
    prolongs = false;
  }

  /** How often a token was renewed. */
  public int renewals() {
    return renewals.get();
  }

  @Override
  public Login login() {
    return login;
  }

  @Override
  public URI redirectUri() {
    return URI.create("https://app.example/callback");
  }

  @Override
  public URI authorizationUrl(OAuthState state, URI redirectUri) {
    return URI.create(consentScreen() + "?redirect_uri=" + redirectUri + "&state=" + state.value());
  }

  private String consentScreen() {
    return "https://platform.example/consent/" + login.name();
  }

  /** Whether this is its consent screen. */
  public boolean asks(URI authorizationUrl) {
    return authorizationUrl.toString().startsWith(consentScreen() + "?");
  }

  /** The person agrees to these permissions, for the first account: where the browser is sent. */
  public URI consent(URI authorizationUrl, Set<String> scopes) {
    return consent(authorizationUrl, scopes, Set.of(ACCOUNT_ID));
  }

  /** The person agrees to these permissions, for these accounts. */
  public URI consent(URI authorizationUrl, Set<String> scopes, Set<String> accountIds) {
    Map<String, String> query = Queries.parse(authorizationUrl);
    String code = "code" + count.incrementAndGet();
    URI redirectUri = URI.create(query.getOrDefault("redirect_uri", ""));
    codes.put(code, new Code(redirectUri, scopes, accountIds));
    return URI.create(redirectUri + "?code=" + code + "&state=" + query.get("state"));
  }

  @Override
  public Consent redeem(String code, URI redirectUri) {
    interference.run();
    Code known = codes.remove(code);
    if (known == null || !known.redirectUri().equals(redirectUri)) {
      throw rejected(FailureCause.AUTHORIZATION_CODE_REFUSED, "The code is not valid.");
    }
    if (!known.scopes().contains("publish")) {
      throw rejected(FailureCause.SCOPE_MISSING, "The permission \"publish\" was not granted.");
    }
    AccessToken token =
        issue(new Session(known.scopes(), known.accountIds(), clock.instant().plus(LIFETIME)));
    return new Consent(token, SUBJECT, known.scopes(), validity(token));
  }

  private AccessToken issue(Session session) {
    AccessToken token = new AccessToken("token" + count.incrementAndGet());
    sessions.put(token, session);
    return token;
  }

  private Validity validity(AccessToken token) {
    return new Validity(clock.instant(), Optional.of(session(token).expiresAt()), Optional.empty());
  }

  @Override
  public Accounts accounts(AccessToken token, Set<String> scopes) {
    interference.run();
    Session session = session(token);
    Set<Capability> capabilities =
        scopes.contains("insights")
            ? Set.of(Capability.PUBLISH, Capability.READ_INSIGHTS)
            : Set.of(Capability.PUBLISH);
    List<EligibleAccount> eligible =
        accounts.stream()
            .filter(each -> session.accountIds().contains(each.id()))
            .filter(each -> !hidden.contains(each.id()))
            .map(each -> new EligibleAccount(each, capabilities, Optional.empty()))
            .toList();
    return new Accounts(
        eligible,
        eligible.isEmpty()
            ? List.of(new Obstacle("@somebody", "It is a personal account.", "Switch it."))
            : List.of(),
        hidden.isEmpty());
  }

  @Override
  public RenewedToken renew(AccessToken token) {
    interference.run();
    Session old = session(token);
    renewals.incrementAndGet();
    Instant expiresAt = prolongs ? clock.instant().plus(LIFETIME) : old.expiresAt();
    AccessToken renewed = issue(new Session(old.scopes(), old.accountIds(), expiresAt));
    return new RenewedToken(renewed, Optional.of(old.scopes()), validity(renewed));
  }

  @Override
  public Duration youngestRenewable() {
    return Duration.ofDays(1);
  }

  @Override
  public boolean revoke(AccessToken token) {
    interference.run();
    session(token);
    sessions.clear();
    return true;
  }

  /** The person removes the app: no token is accepted any more. */
  public void revokeAll() {
    sessions.clear();
  }

  private Session session(AccessToken token) {
    Session session = sessions.get(token);
    if (session == null || !clock.instant().isBefore(session.expiresAt())) {
      throw new PlatformException(
          new PlatformError.NotAuthorized(
              Failure.of(FailureCause.REAUTHORIZATION_REQUIRED, "Connect the account again.")));
    }
    return session;
  }

  private static PlatformException rejected(FailureCause cause, String guidance) {
    return new PlatformException(new PlatformError.Rejected(Failure.of(cause, guidance)));
  }

  /** Whether the platform does what it is asked with this. */
  public boolean accepts(PlatformAccess access) {
    Session session = sessions.get(access.token());
    return session != null
        && session.accountIds().contains(access.accountId())
        && accounts.stream().anyMatch(each -> each.id().equals(access.accountId()))
        && clock.instant().isBefore(session.expiresAt());
  }
}
