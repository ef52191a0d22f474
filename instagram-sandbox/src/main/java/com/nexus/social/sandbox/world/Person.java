package com.nexus.social.sandbox.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The person at the browser: a Facebook user with Pages and Instagram accounts.
 *
 * @param pageIds Pages on which they have a role of their own, not through a business
 */
public record Person(
    String id, String name, List<String> pageIds, List<String> businessIds, List<String> accountIds)
    implements Entity {
  public Person {
    pageIds = List.copyOf(pageIds);
    businessIds = List.copyOf(businessIds);
    accountIds = List.copyOf(accountIds);
  }

  public Person withAccounts(Collection<String> more) {
    Set<String> ids = new LinkedHashSet<>(accountIds);
    ids.addAll(more);
    return new Person(id, name, pageIds, businessIds, new ArrayList<>(ids));
  }
}
