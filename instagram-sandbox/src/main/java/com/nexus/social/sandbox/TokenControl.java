package com.nexus.social.sandbox;

import com.nexus.social.sandbox.login.PageTokens;
import com.nexus.social.sandbox.login.TokenIssuer;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Assets;
import com.nexus.social.sandbox.world.Entity;
import com.nexus.social.sandbox.world.FacebookPage;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Login;
import com.nexus.social.sandbox.world.Person;
import com.nexus.social.sandbox.world.SeededWorld;
import com.nexus.social.sandbox.world.TokenKind;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What happens to tokens and grants without any call. */
final class TokenControl {
  private final World world;
  private final InstantSource clock;

  TokenControl(World world, InstantSource clock) {
    this.world = world;
    this.clock = clock;
  }

  String issue(String accountId, List<String> scopes) {
    require(InstagramAccount.class, accountId);
    Instant now = clock.instant();
    return world.change(changes -> issue(changes, accountId, scopes, now)).id();
  }

  static AccessToken issue(
      World.Changes changes, String accountId, List<String> scopes, Instant now) {
    Grant grant = granted(changes, Login.INSTAGRAM, accountId, scopes, now);
    AccessToken token = TokenIssuer.issue(TokenKind.INSTAGRAM_LONG_LIVED, grant, scopes, now);
    changes.put(grant);
    changes.put(token);
    return token;
  }

  String issueFacebook(List<String> scopes) {
    return issueToPerson(scopes).id();
  }

  String issueForPage(String pageId, List<String> scopes) {
    require(FacebookPage.class, pageId);
    return new PageTokens(world, clock).of(issueToPerson(scopes), pageId);
  }

  private AccessToken issueToPerson(List<String> scopes) {
    Instant now = clock.instant();
    return world.change(
        changes -> {
          String person = SeededWorld.person(world).id();
          Grant grant =
              granted(changes, Login.FACEBOOK, person, scopes, now).choosing(Assets.ALL, null);
          AccessToken token = TokenIssuer.issue(TokenKind.FACEBOOK_LONG_LIVED, grant, scopes, now);
          changes.put(grant);
          changes.put(token);
          return token;
        });
  }

  private static Grant granted(
      World.Changes changes, Login login, String subject, List<String> scopes, Instant now) {
    Grant known = changes.find(Grant.class, Grant.idOf(login, subject));
    return (known == null ? Grant.none(login, subject) : known)
        .consented(Set.of(), new LinkedHashSet<>(scopes), now);
  }

  List<Grant> grants() {
    return world.all(Grant.class).sorted(Comparator.comparing(Grant::id)).toList();
  }

  void expire(String token) {
    replace(AccessToken.class, token, found -> found.expiringAt(clock.instant()));
  }

  void changeGrant(String subjectId, UnaryOperator<Grant> change) {
    replace(Grant.class, grantId(subjectId), change);
  }

  String grantId(String subjectId) {
    boolean person = world.find(Person.class, subjectId) != null;
    return Grant.idOf(person ? Login.FACEBOOK : Login.INSTAGRAM, subjectId);
  }

  private <T extends Entity> T require(Class<T> kind, String id) {
    T found = world.find(kind, id);
    if (found == null) throw unknown(kind, id);
    return found;
  }

  private <T extends Entity> void replace(Class<T> kind, String id, UnaryOperator<T> change) {
    world.change(
        changes -> {
          T found = changes.find(kind, id);
          if (found == null) throw unknown(kind, id);
          changes.put(change.apply(found));
          return found;
        });
  }

  private static IllegalArgumentException unknown(Class<?> kind, String id) {
    return new IllegalArgumentException("There is no " + kind.getSimpleName() + " " + id);
  }
}
