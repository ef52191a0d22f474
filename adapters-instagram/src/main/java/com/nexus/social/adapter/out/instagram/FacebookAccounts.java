package com.nexus.social.adapter.out.instagram;

import com.nexus.social.adapter.out.instagram.FacebookAnswers.Inspection;
import com.nexus.social.adapter.out.instagram.FacebookAnswers.LinkedAccount;
import com.nexus.social.adapter.out.instagram.FacebookAnswers.Page;
import com.nexus.social.application.port.out.PlatformAuthorizer.Accounts;
import com.nexus.social.application.port.out.PlatformAuthorizer.EligibleAccount;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.error.Obstacle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the accounts behind Pages that can be connected from those that cannot. */
final class FacebookAccounts {
  private final FacebookPages pages;
  private final FacebookTokens tokens;

  FacebookAccounts(FacebookPages pages, FacebookTokens tokens) {
    this.pages = pages;
    this.tokens = tokens;
  }

  Accounts of(AccessToken token, Set<String> scopes) {
    FacebookPages.Found found = pages.find(token, scopes);
    Map<String, EligibleAccount> eligible = new LinkedHashMap<>();
    List<Obstacle> obstacles = new ArrayList<>(found.hidden());
    List<Page> unlinked = new ArrayList<>();
    for (Page page : found.pages()) {
      LinkedAccount account = page.instagramBusinessAccount();
      if (account == null) {
        unlinked.add(page);
        continue;
      }
      Set<Capability> capabilities = capabilities(page, scopes);
      if (capabilities.isEmpty()) {
        obstacles.add(Obstacles.powerless(page, account.username()));
      } else {
        eligible.putIfAbsent(account.id(), eligible(page, account, capabilities));
      }
    }
    if (found.pages().isEmpty() || !unlinked.isEmpty()) {
      obstacles.addAll(missing(unlinked, tokens.inspect(token)));
    }
    return new Accounts(List.copyOf(eligible.values()), obstacles, found.isComplete());
  }

  /**
   * Where Meta does not tell the person's tasks, the permissions decide: it gives the token of a
   * Page to nobody who has no task there.
   */
  private static Set<Capability> capabilities(Page page, Set<String> scopes) {
    Set<Capability> capabilities = LoginScopes.OF_FACEBOOK.capabilities(scopes);
    Optional<Set<Capability>> byTasks = page.knownTasks().map(PageTasks::capabilities);
    if (byTasks.isEmpty() && page.accessToken() == null) {
      return Set.of();
    }
    byTasks.ifPresent(capabilities::retainAll);
    return capabilities;
  }

  private static EligibleAccount eligible(
      Page page, LinkedAccount account, Set<Capability> capabilities) {
    return new EligibleAccount(
        account.described(),
        capabilities,
        Optional.ofNullable(page.accessToken()).map(AccessToken::new));
  }

  /** What is not there may have been left out by the person: the token tells. */
  private static List<Obstacle> missing(List<Page> unlinked, Inspection inspection) {
    return unlinked.isEmpty()
        ? List.of(Obstacles.noPage(inspection.isPartial(LoginScopes.PAGES_SHOW_LIST)))
        : unlinked.stream()
            .map(
                page -> Obstacles.unlinked(page, inspection.isPartial(LoginScopes.INSTAGRAM_BASIC)))
            .toList();
  }
}
