package com.nexus.social.sandbox.login;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.compliance.AppRemoval;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.World;
import java.util.List;
import java.util.Set;

/** What a person allowed, and taking it back: /me/permissions. */
public final class FacebookPermissions {
  private final World world;
  private final Sessions sessions;
  private final AppRemoval removal;

  public FacebookPermissions(World world, Sessions sessions, AppRemoval removal) {
    this.world = world;
    this.sessions = sessions;
    this.removal = removal;
  }

  public List<Route> routes() {
    MetaHost host = MetaHost.GRAPH;
    CallKind remove = CallKind.REMOVE_PERMISSION;
    return List.of(
        Route.of(host, "GET", "/{me}/permissions", CallKind.LIST_PERMISSIONS, this::list),
        Route.of(host, "DELETE", "/{me}/permissions", remove, this::removeAll),
        Route.of(host, "DELETE", "/{me}/permissions/{permission}", remove, this::removeOne));
  }

  private Reply list(Call call) {
    Grant grant = own(call).grant();
    Set<String> usable = sessions.usable(grant);
    ObjectNode json = MetaJson.object();
    ArrayNode data = json.putArray("data");
    for (String scope : grant.consent().asked()) {
      String status =
          !grant.scopes().contains(scope)
              ? "declined"
              : usable.contains(scope) ? "granted" : "expired";
      data.addObject().put("permission", scope).put("status", status);
    }
    return Reply.json(json);
  }

  private Reply removeAll(Call call) {
    removal.removeUnawaited(own(call).grant().id());
    return success();
  }

  private Reply removeOne(Call call) {
    Grant grant = own(call).grant();
    String permission = call.segment(2);
    if (!FacebookScopes.isKnown(permission)) {
      throw RequestErrors.invalidParameter("Invalid permission: " + permission);
    }
    world.put(grant.without(permission));
    return success();
  }

  private FacebookSession own(Call call) {
    FacebookSession session = sessions.facebook(call);
    String id = call.segment(0);
    boolean self =
        session.ownPage() == null && (id.equals("me") || id.equals(session.person().id()));
    if (!self) throw RequestErrors.unknownObject(call.method(), id);
    return session;
  }

  private static Reply success() {
    return Reply.json(MetaJson.object().put("success", true));
  }
}
