package com.nexus.social.sandbox;

import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.login.TokenIssuer;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.AccountType;
import com.nexus.social.sandbox.world.Entity;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.Identifiers;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Login;
import com.nexus.social.sandbox.world.Person;
import com.nexus.social.sandbox.world.Post;
import com.nexus.social.sandbox.world.SandboxClock;
import com.nexus.social.sandbox.world.SeededWorld;
import com.nexus.social.sandbox.world.World;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What happens in the world without any call: time, accounts, tokens. */
final class WorldControl {
  private final World world;
  private final SandboxClock clock;
  private final Links links;

  WorldControl(World world, SandboxClock clock, Links links) {
    this.world = world;
    this.clock = clock;
    this.links = links;
  }

  Instant now() {
    return clock.instant();
  }

  void advance(Duration by) {
    clock.advance(by);
  }

  List<InstagramAccount> accounts() {
    return SeededWorld.person(world).accountIds().stream()
        .map(id -> world.find(InstagramAccount.class, id))
        .filter(Objects::nonNull)
        .toList();
  }

  void putAccount(InstagramAccount account) {
    world.change(
        changes -> {
          Person person = SeededWorld.person(world);
          Set<String> ids = new LinkedHashSet<>(person.accountIds());
          ids.add(account.id());
          changes.put(account);
          changes.put(
              new Person(person.id(), person.name(), person.pageIds(), new ArrayList<>(ids)));
          return account;
        });
  }

  InstagramAccount newAccount(String username) {
    boolean taken = accounts().stream().anyMatch(account -> account.username().equals(username));
    if (taken) throw new IllegalArgumentException("There is an account " + username);
    InstagramAccount account =
        new InstagramAccount(
            Identifiers.account(),
            Identifiers.appScopedUser(),
            username,
            username,
            AccountType.BUSINESS,
            new InstagramAccount.Profile("", "", "avatar-coffee.jpg", 0, 0));
    putAccount(account);
    return account;
  }

  String issueToken(String accountId, List<String> scopes) {
    requireAccount(accountId);
    return world.change(
        changes -> {
          Grant known = changes.find(Grant.class, Grant.idOf(Login.INSTAGRAM, accountId));
          Grant grant =
              (known == null ? Grant.none(Login.INSTAGRAM, accountId) : known)
                  .consented(Set.of(), new LinkedHashSet<>(scopes));
          AccessToken token = TokenIssuer.longLived(grant, scopes, clock.instant());
          changes.put(grant);
          changes.put(token);
          return token.id();
        });
  }

  void expireToken(String token) {
    replace(AccessToken.class, token, found -> found.expiringAt(clock.instant()));
  }

  void revoke(String accountId) {
    end(accountId, Grant.End.REVOKED);
  }

  void changePassword(String accountId) {
    end(accountId, Grant.End.PASSWORD_CHANGED);
  }

  private void end(String accountId, Grant.End end) {
    replace(Grant.class, Grant.idOf(Login.INSTAGRAM, accountId), grant -> grant.ended(end));
  }

  List<LivePost> posts(String accountId) {
    InstagramAccount account = requireAccount(accountId);
    Instant now = clock.instant();
    return world.shelf(accountId).posts().stream()
        .filter(post -> post.liveAt(now))
        .map(post -> live(post, account))
        .toList();
  }

  private LivePost live(Post post, InstagramAccount account) {
    return new LivePost(
        post.id(),
        post.containerId(),
        post.draft().kind().productType(),
        post.draft().caption(),
        URI.create(links.permalink(post, account)),
        post.publishedAt());
  }

  private InstagramAccount requireAccount(String accountId) {
    InstagramAccount account = world.find(InstagramAccount.class, accountId);
    if (account == null) throw new IllegalArgumentException("There is no account " + accountId);
    return account;
  }

  private <T extends Entity> void replace(Class<T> kind, String id, UnaryOperator<T> change) {
    world.change(
        changes -> {
          T found = changes.find(kind, id);
          if (found == null) {
            throw new IllegalArgumentException("There is no " + kind.getSimpleName() + " " + id);
          }
          changes.put(change.apply(found));
          return found;
        });
  }
}
