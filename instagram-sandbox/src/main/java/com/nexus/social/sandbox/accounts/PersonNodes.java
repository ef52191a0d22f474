package com.nexus.social.sandbox.accounts;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Edge;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.NodeSource;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.FacebookSession;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.NodeType;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.Business;
import com.nexus.social.sandbox.world.FacebookPage;
import com.nexus.social.sandbox.world.Person;
import com.nexus.social.sandbox.world.TokenKind;
import com.nexus.social.sandbox.world.World;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GET /me and GET /{person} on graph.facebook.com; with the token of a Page, me is the Page. */
final class PersonNodes implements NodeSource {
  private final World world;
  private final Sessions sessions;
  private final PageType pages;
  private final NodeType<Visit> type;

  /**
   * Made of what it shows.
   *
   * @param edges what the person leads to, by name
   */
  PersonNodes(World world, Sessions sessions, PageType pages, Map<String, Edge> edges) {
    this.world = world;
    this.sessions = sessions;
    this.pages = pages;
    this.type =
        NodeType.<Visit>named("User", visit -> visit.session().person().id())
            .text("name", visit -> visit.session().person().name())
            .text("client_business_id", visit -> clientBusiness(visit.session()));
    edges.forEach(
        (name, edge) -> type.field(name, (visit, field) -> edge.of(visit.call(), "me", field)));
  }

  List<Route> routes() {
    return List.of(Route.of(MetaHost.GRAPH, "GET", "/me", CallKind.ME, this::me));
  }

  private Reply me(Call call) {
    FacebookSession session = sessions.facebook(call);
    FieldSelection fields = FieldSelection.orDefault(call.fields(), "name", "id");
    FacebookPage page = session.ownPage();
    Visit visit = new Visit(session, call);
    return Reply.json(page == null ? type.read(visit, fields) : pages.read(page, visit, fields));
  }

  @Override
  public boolean has(String id) {
    return world.find(Person.class, id) != null;
  }

  @Override
  public CallKind kind() {
    return CallKind.ME;
  }

  @Override
  public Reply read(Call call, String id) {
    FacebookSession session = sessions.facebook(call);
    boolean self = session.ownPage() == null && session.person().id().equals(id);
    if (!self) throw RequestErrors.unknownObject(call.method(), id);
    FieldSelection fields = FieldSelection.orDefault(call.fields(), "name", "id");
    return Reply.json(type.read(new Visit(session, call), fields));
  }

  /** Only a system user works for a business. */
  private static @Nullable String clientBusiness(FacebookSession session) {
    if (session.token().kind() != TokenKind.FACEBOOK_SYSTEM_USER) return null;
    return session.businesses().map(Business::id).findFirst().orElse(null);
  }
}
