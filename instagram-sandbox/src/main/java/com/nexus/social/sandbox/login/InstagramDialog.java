package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.pages.Pages;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.AuthorizationCode;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Login;
import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.SeededWorld;
import com.nexus.social.sandbox.world.TokenKind;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a person lets an app in, or does not: www.instagram.com/oauth/authorize. */
public final class InstagramDialog {
  private static final int MOST_ACCOUNTS = 60;

  private final World world;
  private final MetaApp app;
  private final InstantSource clock;
  private final Pages pages;
  private final Links links;

  public InstagramDialog(World world, MetaApp app, InstantSource clock, Pages pages, Links links) {
    this.world = world;
    this.app = app;
    this.clock = clock;
    this.pages = pages;
    this.links = links;
  }

  public List<Route> routes() {
    String path = "/oauth/authorize";
    return List.of(
        Route.of(MetaHost.INSTAGRAM, "GET", path, CallKind.AUTHORIZE, this::ask),
        Route.of(MetaHost.INSTAGRAM, "POST", path, CallKind.CONSENT, this::answer));
  }

  private Reply ask(Call call) {
    try {
      InstagramDialogRequest request = InstagramDialogRequest.of(call.params(), app);
      return Reply.html(200, consentPage(call, request));
    } catch (InvalidDialog e) {
      return refused(e);
    }
  }

  private Reply answer(Call call) {
    try {
      InstagramDialogRequest request = InstagramDialogRequest.of(call.params(), app);
      if (!call.params().text("decision", "").equals("allow")) {
        return Reply.redirect(request.denied());
      }
      InstagramAccount account =
          world.find(InstagramAccount.class, call.params().text("account", ""));
      if (account == null) throw new InvalidDialog("Unknown account");
      if (!account.type().isProfessional()) {
        return Reply.html(200, switchPage(call, request, account));
      }
      Set<String> ticked = new LinkedHashSet<>(call.params().all("permission"));
      ticked.retainAll(request.scopes());
      return Reply.redirect(request.granted(allow(request, account, ticked).id()));
    } catch (InvalidDialog e) {
      return refused(e);
    }
  }

  private AuthorizationCode allow(
      InstagramDialogRequest request, InstagramAccount account, Set<String> ticked) {
    Instant now = clock.instant();
    return world.change(
        changes -> {
          Grant known = changes.find(Grant.class, Grant.idOf(Login.INSTAGRAM, account.id()));
          Grant grant =
              (known == null ? Grant.none(Login.INSTAGRAM, account.id()) : known)
                  .consented(request.scopes(), ticked, now);
          AuthorizationCode.Award award =
              new AuthorizationCode.Award(
                  TokenKind.INSTAGRAM_SHORT_LIVED, grant.id(), List.copyOf(ticked));
          AuthorizationCode code = TokenIssuer.code(award, request.redirectUri(), now);
          changes.put(grant);
          changes.put(code);
          return code;
        });
  }

  private String consentPage(Call call, InstagramDialogRequest request) {
    List<String> ids = SeededWorld.person(world).accountIds();
    List<Map<String, Object>> accounts =
        ids.stream()
            .limit(MOST_ACCOUNTS)
            .map(id -> world.find(InstagramAccount.class, id))
            .filter(account -> account != null)
            .map(this::shown)
            .toList();
    if (!accounts.isEmpty()) accounts.getFirst().put("first", true);
    Map<String, Object> model = model(call, request);
    model.put("app", app.name());
    model.put("accounts", accounts);
    model.putAll(Pages.count(accounts.size(), ids.size()));
    return pages.render("consent", model);
  }

  private String switchPage(Call call, InstagramDialogRequest request, InstagramAccount account) {
    Map<String, Object> model = model(call, request);
    model.put("username", account.username());
    return pages.render("switch-account", model);
  }

  private Map<String, Object> shown(InstagramAccount account) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", account.id());
    shown.put("username", account.username());
    shown.put("picture", links.picture(account));
    shown.put("type", account.type().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    return shown;
  }

  private static Map<String, Object> model(Call call, InstagramDialogRequest request) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("action", call.base() + "/oauth/authorize");
    model.put("clientId", request.clientId());
    model.put("redirectUri", request.redirectUri());
    model.put("scope", String.join(",", request.scopes()));
    model.put("permissions", List.copyOf(request.scopes()));
    model.put("hasState", request.state() != null);
    model.put("state", request.state() == null ? "" : request.state());
    return model;
  }

  private Reply refused(InvalidDialog problem) {
    return Reply.html(400, pages.render("dialog-error", Map.of("problem", problem.problem())));
  }
}
