package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Login;
import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.Person;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Checks the token of every call. */
public final class Sessions {
  private final World world;
  private final MetaApp app;
  private final Supplier<Behaviour> behaviour;
  private final InstantSource clock;

  /** A token that works, and by whose leave. */
  record Living(AccessToken token, Grant grant) {}

  public Sessions(World world, MetaApp app, Supplier<Behaviour> behaviour, InstantSource clock) {
    this.world = world;
    this.app = app;
    this.behaviour = behaviour;
    this.clock = clock;
  }

  /** The session of a call; any other token than a living one of the host's login ends the call. */
  public Session of(Call call) {
    return call.host() == MetaHost.INSTAGRAM_GRAPH ? instagram(call) : facebook(call);
  }

  public InstagramSession instagram(Call call) {
    String text = presented(call);
    Living living = living(text, Login.INSTAGRAM);
    AppSecretProof.check(call.params(), text, app.instagram().secret(), false, clock.instant());
    InstagramAccount account = world.find(InstagramAccount.class, living.grant().subjectId());
    if (account == null) throw TokenErrors.unreadable();
    if (!account.type().isProfessional()) throw TokenErrors.notProfessional();
    return new InstagramSession(living.token(), living.grant(), account);
  }

  public FacebookSession facebook(Call call) {
    return facebook(call, behaviour.get().appSecretRequired());
  }

  /** With the proof that the app's secret is known, whether the app asks for it or not. */
  FacebookSession provenFacebook(Call call) {
    return facebook(call, true);
  }

  private FacebookSession facebook(Call call, boolean proofRequired) {
    String text = presented(call);
    Living living = living(text, Login.FACEBOOK);
    checkProof(call, text, proofRequired);
    Person person = world.find(Person.class, living.grant().subjectId());
    if (person == null) throw TokenErrors.unreadable();
    Set<String> scopes = new LinkedHashSet<>(living.token().scopes());
    scopes.retainAll(usable(living.grant()));
    return new FacebookSession(world, living.token(), living.grant(), person, scopes);
  }

  /** Ends a call of graph.facebook.com whose token is not good; that of the app itself is. */
  public void check(Call call) {
    String text = presented(call);
    if (!app.isAppToken(text)) living(text, Login.FACEBOOK);
    checkProof(call, text, behaviour.get().appSecretRequired());
  }

  private void checkProof(Call call, String token, boolean required) {
    AppSecretProof.check(call.params(), token, app.facebook().secret(), required, clock.instant());
  }

  /** What is granted and has not lapsed since the person was last seen. */
  Set<String> usable(Grant grant) {
    boolean lapsed = !clock.instant().isBefore(grant.consent().dataAccessUntil());
    if (!lapsed) return grant.scopes();
    Set<String> left = new LinkedHashSet<>(grant.scopes());
    left.removeIf(FacebookScopes::isAboutInstagram);
    return left;
  }

  Living living(String text, Login login) {
    AccessToken token = world.find(AccessToken.class, text);
    if (token == null || token.login() != login) throw unknown(text, login);
    Grant grant = world.find(Grant.class, token.grantId());
    if (grant == null) throw new IllegalStateException("No grant " + token.grantId());
    Grant.Standing standing = grant.standing();
    if (token.holder().generation() < standing.generation() && standing.lastEnd() != null) {
      throw TokenErrors.ended(login, standing.lastEnd(), appId(login));
    }
    if (standing.hold() != null) throw TokenErrors.held(login, standing.hold());
    Instant now = clock.instant();
    Instant end = token.lifetime().expiresAt();
    if (end != null && token.expiredAt(now)) throw TokenErrors.expired(token, end, now);
    return new Living(token, grant);
  }

  private static RuntimeException unknown(String text, Login login) {
    boolean likely = login == Login.FACEBOOK && text.startsWith("EAA");
    return likely ? TokenErrors.undecryptable() : TokenErrors.unreadable();
  }

  private String appId(Login login) {
    return switch (login) {
      case FACEBOOK -> app.facebook().id();
      case INSTAGRAM -> app.instagram().id();
    };
  }

  private static String presented(Call call) {
    if (call.token() != null) return call.token();
    boolean me = !call.target().path().isEmpty() && call.segment(0).equals("me");
    throw me ? TokenErrors.missingForMe() : TokenErrors.missing();
  }
}
