package com.nexus.social.sandbox.accounts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.NodeSource;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.Permission;
import com.nexus.social.sandbox.login.Session;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Quirk;
import com.nexus.social.sandbox.world.World;
import java.util.List;
import java.util.function.Supplier;

/** GET /{ig} on both hosts, and GET /me where an account is me. */
public final class AccountNodes implements NodeSource {
  private final World world;
  private final Sessions sessions;
  private final AccountTypes types;
  private final Supplier<Behaviour> behaviour;

  public AccountNodes(
      World world, Sessions sessions, AccountTypes types, Supplier<Behaviour> behaviour) {
    this.world = world;
    this.sessions = sessions;
    this.types = types;
    this.behaviour = behaviour;
  }

  public List<Route> routes() {
    return List.of(Route.of(MetaHost.INSTAGRAM_GRAPH, "GET", "/me", CallKind.ME, this::me));
  }

  /** Its documentation shows a list, which was never seen. */
  private Reply me(Call call) {
    ObjectNode me = node(call, "me");
    if (!behaviour.get().has(Quirk.NESTED_ME)) return Reply.json(me);
    ObjectNode nested = MetaJson.object();
    nested.putArray("data").add(me);
    return Reply.json(nested);
  }

  @Override
  public boolean has(String id) {
    return world.find(InstagramAccount.class, id) != null;
  }

  @Override
  public CallKind kind() {
    return CallKind.GET_ACCOUNT;
  }

  @Override
  public Reply read(Call call, String id) {
    return Reply.json(node(call, id));
  }

  private ObjectNode node(Call call, String id) {
    Session session = sessions.of(call);
    InstagramAccount account = session.accountNamed(id, call.method());
    session.require(account, Permission.BASIC);
    return types.read(call, account, call.fields());
  }
}
