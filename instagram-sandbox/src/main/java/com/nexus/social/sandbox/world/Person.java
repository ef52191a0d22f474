package com.nexus.social.sandbox.world;

import java.util.List;

/** The person at the browser: a Facebook user with Pages and Instagram accounts. */
public record Person(String id, String name, List<String> pageIds, List<String> accountIds)
    implements Entity {
  public Person {
    pageIds = List.copyOf(pageIds);
    accountIds = List.copyOf(accountIds);
  }
}
