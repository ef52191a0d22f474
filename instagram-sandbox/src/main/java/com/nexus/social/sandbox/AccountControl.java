package com.nexus.social.sandbox;

import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.AccountType;
import com.nexus.social.sandbox.world.Identifiers;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.SeededWorld;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The accounts of the person at the browser. */
final class AccountControl {
  private final World world;

  AccountControl(World world) {
    this.world = world;
  }

  List<InstagramAccount> all() {
    return SeededWorld.person(world).accountIds().stream()
        .map(id -> world.find(InstagramAccount.class, id))
        .filter(Objects::nonNull)
        .toList();
  }

  InstagramAccount require(String accountId) {
    InstagramAccount account = world.find(InstagramAccount.class, accountId);
    if (account == null) throw new IllegalArgumentException("There is no account " + accountId);
    return account;
  }

  void put(InstagramAccount account) {
    world.change(
        changes -> {
          put(changes, List.of(account));
          return account;
        });
  }

  private void put(World.Changes changes, List<InstagramAccount> accounts) {
    accounts.forEach(changes::put);
    changes.put(
        SeededWorld.person(world)
            .withAccounts(accounts.stream().map(InstagramAccount::id).toList()));
  }

  void changeType(String accountId, AccountType type) {
    world.put(require(accountId).withType(type));
  }

  InstagramAccount add(String username) {
    checkFree(List.of(username));
    InstagramAccount account = named(username);
    put(account);
    return account;
  }

  /** In one step, however many: ten thousand take a moment. */
  List<ConnectedAccount> addMany(String prefix, int count, List<String> scopes, Instant now) {
    if (count < 1) throw new IllegalArgumentException("How many accounts? Not " + count);
    List<String> names = IntStream.rangeClosed(1, count).mapToObj(n -> prefix + n).toList();
    checkFree(names);
    return world.change(
        changes -> {
          List<InstagramAccount> accounts = names.stream().map(AccountControl::named).toList();
          put(changes, accounts);
          List<ConnectedAccount> connected = new ArrayList<>();
          for (InstagramAccount account : accounts) {
            AccessToken token = TokenControl.issue(changes, account.id(), scopes, now);
            connected.add(new ConnectedAccount(account.id(), account.username(), token.id()));
          }
          return connected;
        });
  }

  private void checkFree(List<String> usernames) {
    Set<String> taken = all().stream().map(InstagramAccount::username).collect(Collectors.toSet());
    usernames.stream()
        .filter(taken::contains)
        .findFirst()
        .ifPresent(
            username -> {
              throw new IllegalArgumentException("There is an account " + username);
            });
  }

  private static InstagramAccount named(String username) {
    return new InstagramAccount(
        Identifiers.account(),
        Identifiers.appScopedUser(),
        username,
        username,
        AccountType.BUSINESS,
        new InstagramAccount.Profile("", "", "avatar-new.jpg", 0, 0));
  }
}
