package com.nexus.social.sandbox.accounts;

import com.nexus.social.sandbox.http.Edge;
import com.nexus.social.sandbox.http.NodeSource;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.PageTokens;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The people, Pages and businesses of graph.facebook.com. */
public final class FacebookObjects {
  private final PageNodes pages;
  private final BusinessNodes businesses;
  private final PersonNodes people;

  public FacebookObjects(World world, Sessions sessions, PageTokens tokens, AccountTypes accounts) {
    PageType type = new PageType(tokens, accounts);
    this.pages = new PageNodes(world, sessions, type);
    this.businesses = new BusinessNodes(world, sessions, pages);
    Map<String, Edge> edges =
        Map.of("accounts", pages::ofPerson, "businesses", businesses::ofPerson);
    this.people = new PersonNodes(world, sessions, type, edges);
  }

  public List<Route> routes() {
    return Stream.of(people.routes(), pages.routes(), businesses.routes())
        .flatMap(List::stream)
        .toList();
  }

  public List<NodeSource> nodes() {
    return List.of(pages, businesses, people);
  }
}
