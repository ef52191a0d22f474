package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Business;
import com.nexus.social.sandbox.world.FacebookPage;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Person;
import com.nexus.social.sandbox.world.World;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call with a token of Facebook Login: a person's, which leads to the Pages that they ticked and
 * to the Instagram accounts behind them, or a Page's, which leads to its own account only.
 */
public final class FacebookSession implements Session {
  private final World world;
  private final AccessToken token;
  private final Grant grant;
  private final Person person;
  private final Set<String> scopes;

  /**
   * Begins a session.
   *
   * @param scopes what the token was made with and the person still allows
   */
  FacebookSession(World world, AccessToken token, Grant grant, Person person, Set<String> scopes) {
    this.world = world;
    this.token = token;
    this.grant = grant;
    this.person = person;
    this.scopes = scopes;
  }

  @Override
  public AccessToken token() {
    return token;
  }

  @Override
  public Grant grant() {
    return grant;
  }

  public Person person() {
    return person;
  }

  public boolean allows(String scope) {
    return scopes.contains(scope);
  }

  /** The Page that the token acts for; null for a token of the person. */
  public @Nullable FacebookPage ownPage() {
    String id = token.holder().pageId();
    return id == null ? null : world.find(FacebookPage.class, id);
  }

  /** The Pages on which the person has a role of their own, of those that they ticked. */
  public Stream<FacebookPage> pages() {
    if (!allows(FacebookScopes.PAGES_LIST) && !allows(FacebookScopes.PAGES_READ)) {
      return Stream.empty();
    }
    return pages(person.pageIds()).filter(page -> grant.consent().assets().include(page.id()));
  }

  /** The businesses that the person ticked. */
  public Stream<Business> businesses() {
    if (!allows(FacebookScopes.BUSINESS)) return Stream.empty();
    return person.businessIds().stream()
        .filter(grant.consent().assets()::include)
        .map(id -> world.find(Business.class, id))
        .filter(Objects::nonNull);
  }

  /** Pages of a business of theirs; ticking the business is enough. */
  public Stream<FacebookPage> pages(List<String> ids) {
    return ids.stream().map(id -> world.find(FacebookPage.class, id)).filter(Objects::nonNull);
  }

  /** The Page that a path names. */
  public FacebookPage pageNamed(String id, String method) {
    return reach()
        .filter(page -> page.id().equals(id))
        .findFirst()
        .orElseThrow(() -> RequestErrors.unknownObject(method, id));
  }

  /** The business that a path names. */
  public Business businessNamed(String id, String method) {
    requireBusinesses();
    return businesses()
        .filter(business -> business.id().equals(id))
        .findFirst()
        .orElseThrow(() -> RequestErrors.unknownObject(method, id));
  }

  public void requireBusinesses() {
    if (!allows(FacebookScopes.BUSINESS)) throw TokenErrors.businessNotPermitted();
  }

  /** The professional account behind a Page, unless the person was asked and did not tick it. */
  public @Nullable InstagramAccount linkedTo(FacebookPage page) {
    String id = page.instagramAccountId();
    InstagramAccount account = id == null ? null : world.find(InstagramAccount.class, id);
    if (account == null || !account.type().isProfessional()) return null;
    boolean ticked = grant.consent().assets().include(account.id());
    return ticked || !allows(FacebookScopes.BASIC) ? account : null;
  }

  @Override
  public @Nullable InstagramAccount account(String id) {
    FacebookPage page = pageOf(id);
    return page == null ? null : linkedTo(page);
  }

  @Override
  public InstagramAccount accountNamed(String id, String method) {
    InstagramAccount account = account(id);
    if (account == null) throw RequestErrors.unknownObject(method, id);
    return account;
  }

  @Override
  public void require(InstagramAccount account, Permission... needed) {
    FacebookPage page = pageOf(account.id());
    for (Permission permission : needed) {
      if (!scopes.containsAll(permission.facebookScopes())) throw TokenErrors.notPermitted();
      boolean able = page != null && permission.isWithin(page.tasks());
      if (!able) throw TokenErrors.roleTooSmall();
    }
  }

  @Override
  public boolean administers(InstagramAccount account) {
    FacebookPage page = pageOf(account.id());
    return page != null && Permission.isEverything(page.tasks());
  }

  private @Nullable FacebookPage pageOf(String accountId) {
    return reach()
        .filter(page -> accountId.equals(page.instagramAccountId()))
        .findFirst()
        .orElse(null);
  }

  private Stream<FacebookPage> reach() {
    Stream<FacebookPage> all =
        Stream.concat(
            pages(), businesses().flatMap(business -> pages(business.pageIds().toList())));
    String own = token.holder().pageId();
    return own == null ? all : all.filter(page -> page.id().equals(own));
  }
}
