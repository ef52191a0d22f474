package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.world.Business;
import com.nexus.social.sandbox.world.Consent;
import com.nexus.social.sandbox.world.FacebookPage;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Person;
import com.nexus.social.sandbox.world.World;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What the dialog of Facebook lets a person choose from: only what the scopes are about. */
record FacebookOffer(
    Set<String> scopes,
    List<FacebookPage> pages,
    List<InstagramAccount> accounts,
    List<Business> businesses) {

  static FacebookOffer of(World world, Person person, FacebookDialogRequest.Ask ask, Consent past) {
    Set<String> scopes = new LinkedHashSet<>(ask.scopes());
    if (!ask.isAgain()) scopes.removeAll(past.declined());
    List<FacebookPage> pages = found(world, FacebookPage.class, person.pageIds().stream());
    List<Business> businesses = found(world, Business.class, person.businessIds().stream());
    Stream<FacebookPage> clients =
        found(world, FacebookPage.class, businesses.stream().flatMap(Business::pageIds)).stream();
    List<InstagramAccount> accounts =
        found(
                world,
                InstagramAccount.class,
                Stream.concat(pages.stream(), clients)
                    .map(FacebookPage::instagramAccountId)
                    .filter(Objects::nonNull))
            .stream()
            .filter(account -> account.type().isProfessional())
            .toList();
    return new FacebookOffer(
        scopes,
        scopes.stream().anyMatch(FacebookScopes::isAboutPages) ? pages : List.of(),
        scopes.stream().anyMatch(FacebookScopes::isAboutInstagram) ? accounts : List.of(),
        scopes.contains(FacebookScopes.BUSINESS) ? businesses : List.of());
  }

  Set<String> assetIds() {
    Set<String> ids = new LinkedHashSet<>();
    pages.forEach(page -> ids.add(page.id()));
    accounts.forEach(account -> ids.add(account.id()));
    businesses.forEach(business -> ids.add(business.id()));
    return ids;
  }

  private static <T extends com.nexus.social.sandbox.world.Entity> List<T> found(
      World world, Class<T> kind, Stream<String> ids) {
    return ids.map(id -> world.find(kind, id)).filter(Objects::nonNull).toList();
  }
}
