package com.nexus.social.sandbox.accounts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.CursorPage;
import com.nexus.social.sandbox.http.Edge;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.NodeSource;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.FacebookScopes;
import com.nexus.social.sandbox.login.FacebookSession;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.Business;
import com.nexus.social.sandbox.world.FacebookPage;
import com.nexus.social.sandbox.world.World;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** GET /{page}, and the lists of Pages: of the person and of their businesses. */
final class PageNodes implements NodeSource {
  private final World world;
  private final Sessions sessions;
  private final PageType type;

  PageNodes(World world, Sessions sessions, PageType type) {
    this.world = world;
    this.sessions = sessions;
    this.type = type;
  }

  List<Route> routes() {
    return List.of(
        route("/me/accounts", this::ofPerson),
        route("/{business}/owned_pages", owned()),
        route("/{business}/client_pages", ofClients()));
  }

  private static Route route(String path, Edge edge) {
    return edge.route(MetaHost.GRAPH, path, CallKind.LIST_PAGES);
  }

  Edge owned() {
    return call -> ofBusiness(call, Business::ownedPageIds);
  }

  Edge ofClients() {
    return call -> ofBusiness(call, Business::clientPageIds);
  }

  private ObjectNode ofBusiness(Call call, Function<Business, List<String>> ids) {
    FacebookSession session = sessions.facebook(call);
    Business business = session.businessNamed(call.segment(0), call.method());
    return list(new Visit(session, call), session.pages(ids.apply(business)));
  }

  ObjectNode ofPerson(Call call) {
    FacebookSession session = sessions.facebook(call);
    if (session.ownPage() != null) throw RequestErrors.unknownField("accounts", "Page");
    boolean listed = session.allows(FacebookScopes.PAGES_LIST);
    return list(new Visit(session, call), listed ? session.pages() : Stream.empty());
  }

  private ObjectNode list(Visit visit, Stream<FacebookPage> pages) {
    Call call = visit.call();
    FieldSelection fields =
        FieldSelection.orDefault(
            call.fields(), "access_token", "category", "category_list", "name", "id", "tasks");
    type.check(fields);
    CursorPage<FacebookPage> page =
        CursorPage.of(call.params(), pages.iterator(), FacebookPage::id);
    return page.json(call, FacebookPage::id, one -> type.read(one, visit, fields));
  }

  @Override
  public boolean has(String id) {
    return world.find(FacebookPage.class, id) != null;
  }

  @Override
  public CallKind kind() {
    return CallKind.GET_PAGE;
  }

  @Override
  public Reply read(Call call, String id) {
    FacebookSession session = sessions.facebook(call);
    FacebookPage page = session.pageNamed(id, call.method());
    FieldSelection fields = FieldSelection.orDefault(call.fields(), "name", "id");
    return Reply.json(type.read(page, new Visit(session, call), fields));
  }
}
