package com.nexus.social.sandbox.accounts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.CursorPage;
import com.nexus.social.sandbox.http.Edge;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.NodeSource;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.FacebookSession;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.NodeType;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.Business;
import com.nexus.social.sandbox.world.World;
import java.util.List;

/** GET /me/businesses and GET /{business}. */
final class BusinessNodes implements NodeSource {
  private final World world;
  private final Sessions sessions;
  private final NodeType<Seen> type;

  /** A business and the call that asks for it. */
  private record Seen(Business business, Call call) {}

  BusinessNodes(World world, Sessions sessions, PageNodes pages) {
    this.world = world;
    this.sessions = sessions;
    this.type =
        NodeType.<Seen>named("Business", seen -> seen.business().id())
            .text("name", seen -> seen.business().name())
            .field("owned_pages", reader(pages.owned()))
            .field("client_pages", reader(pages.ofClients()));
  }

  private static NodeType.Reader<Seen> reader(Edge edge) {
    return (seen, field) -> edge.of(seen.call(), seen.business().id(), field);
  }

  List<Route> routes() {
    Edge businesses = this::ofPerson;
    return List.of(businesses.route(MetaHost.GRAPH, "/me/businesses", CallKind.LIST_BUSINESSES));
  }

  ObjectNode ofPerson(Call call) {
    FacebookSession session = sessions.facebook(call);
    session.requireBusinesses();
    FieldSelection fields = FieldSelection.orDefault(call.fields(), "id", "name");
    type.check(fields);
    CursorPage<Business> page =
        CursorPage.of(call.params(), session.businesses().iterator(), Business::id);
    return page.json(call, Business::id, one -> type.read(new Seen(one, call), fields));
  }

  @Override
  public boolean has(String id) {
    return world.find(Business.class, id) != null;
  }

  @Override
  public CallKind kind() {
    return CallKind.LIST_BUSINESSES;
  }

  @Override
  public Reply read(Call call, String id) {
    FacebookSession session = sessions.facebook(call);
    Business business = session.businessNamed(id, call.method());
    FieldSelection fields = FieldSelection.orDefault(call.fields(), "id", "name");
    return Reply.json(type.read(new Seen(business, call), fields));
  }
}
