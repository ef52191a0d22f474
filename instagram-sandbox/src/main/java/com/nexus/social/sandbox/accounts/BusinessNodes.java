package com.nexus.social.sandbox.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.CursorPage;
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
  private final PageType pages;
  private final NodeType<Seen> type =
      NodeType.<Seen>named("Business", seen -> seen.business().id())
          .text("name", seen -> seen.business().name())
          .field("owned_pages", (seen, field) -> pages(seen, seen.business().ownedPageIds(), field))
          .field(
              "client_pages", (seen, field) -> pages(seen, seen.business().clientPageIds(), field));

  /** A business and who looks at it. */
  private record Seen(Business business, FacebookSession session) {}

  BusinessNodes(World world, Sessions sessions, PageType pages) {
    this.world = world;
    this.sessions = sessions;
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.of(MetaHost.GRAPH, "GET", "/me/businesses", CallKind.LIST_BUSINESSES, this::list));
  }

  private Reply list(Call call) {
    FacebookSession session = sessions.facebook(call);
    session.requireBusinesses();
    FieldSelection fields = FieldSelection.orDefault(call.fields(), "id", "name");
    type.check(fields);
    CursorPage<Business> page =
        CursorPage.of(call.params(), session.businesses().iterator(), Business::id);
    return Reply.json(
        page.json(call, Business::id, one -> type.read(new Seen(one, session), fields)));
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
    return Reply.json(type.read(new Seen(business, session), fields));
  }

  private JsonNode pages(Seen seen, List<String> ids, FieldSelection.Field field) {
    FieldSelection fields = FieldSelection.orDefault(field.nested(), "id", "name");
    return pages.list(seen.session().pages(ids), seen.session(), fields);
  }
}
