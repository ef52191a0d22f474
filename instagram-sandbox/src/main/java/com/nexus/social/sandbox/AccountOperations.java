package com.nexus.social.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.world.AccountType;
import com.nexus.social.sandbox.world.InstagramAccount;
import java.util.List;

/** Accounts, and what is on them, over HTTP. */
final class AccountOperations {
  private static final String PROFILE = "name, biography, website, followers, follows";

  private final SandboxControl control;

  AccountOperations(SandboxControl control) {
    this.control = control;
  }

  List<Operation> all() {
    return List.of(
        new Operation("GET", "/accounts", "", "The person's accounts.", _ -> accounts()),
        new Operation(
            "POST", "/accounts", "username, " + PROFILE, "A new business account.", this::add),
        new Operation(
            "POST",
            "/accounts/many",
            "prefix, count, scopes",
            "So many accounts at once, each with a long-lived token of Instagram Login.",
            this::addMany),
        new Operation(
            "POST",
            "/accounts/{id}",
            "username, " + PROFILE,
            "Changes what the account shows of itself.",
            this::describe),
        new Operation(
            "POST",
            "/accounts/{id}/type",
            "type: business, media_creator or personal",
            "The account turns into one of another kind.",
            this::changeType),
        new Operation(
            "POST",
            "/accounts/{id}/quotas",
            "posts, containers",
            "How many it may make in a rolling day.",
            this::setQuotas),
        new Operation(
            "POST",
            "/accounts/{id}/fate",
            FateParams.HELP,
            "What is in store for its next container.",
            this::giveNext),
        new Operation(
            "GET",
            "/accounts/{id}/posts",
            "",
            "What is live on it, newest first.",
            given -> ControlJson.list(control.posts(given.id()), ControlJson::post)));
  }

  private JsonNode accounts() {
    return ControlJson.list(control.accounts(), ControlJson::of);
  }

  private JsonNode add(Given given) {
    return put(given, control.newAccount(given.text("username")));
  }

  private JsonNode addMany(Given given) {
    String[] scopes = given.list("scopes").toArray(String[]::new);
    return ControlJson.list(
        control.newAccounts(given.text("prefix"), given.count("count"), scopes), ControlJson::of);
  }

  private JsonNode describe(Given given) {
    InstagramAccount known =
        control.accounts().stream()
            .filter(account -> account.id().equals(given.id()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no account " + given.id()));
    return put(given, known);
  }

  private JsonNode put(Given given, InstagramAccount known) {
    InstagramAccount.Profile profile = known.profile();
    InstagramAccount changed =
        new InstagramAccount(
            known.id(),
            known.appScopedId(),
            given.text("username", known.username()),
            given.text("name", known.name()),
            known.type(),
            new InstagramAccount.Profile(
                given.text("biography", profile.biography()),
                given.text("website", profile.website()),
                profile.picture(),
                given.number("followers", profile.followers()),
                given.number("follows", profile.follows())));
    if (!changed.equals(known)) control.putAccount(changed);
    return ControlJson.of(changed);
  }

  private JsonNode changeType(Given given) {
    control.changeType(given.id(), given.oneOf(AccountType.class, "type"));
    return ControlJson.done();
  }

  private JsonNode setQuotas(Given given) {
    control.publishing().setQuotas(given.id(), given.count("posts"), given.count("containers"));
    return ControlJson.done();
  }

  private JsonNode giveNext(Given given) {
    control.publishing().giveNext(given.id(), FateParams.fate(given));
    return ControlJson.done();
  }
}
