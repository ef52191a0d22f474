package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.pages.Pages;
import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.Assets;
import com.nexus.social.sandbox.world.Consent;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.Login;
import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.Person;
import com.nexus.social.sandbox.world.SeededWorld;
import com.nexus.social.sandbox.world.World;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a person lets an app in, or does not: www.facebook.com/dialog/oauth. */
public final class FacebookDialog {
  private final World world;
  private final MetaApp app;
  private final FacebookConsent consent;
  private final FacebookConsentPage page;
  private final Pages pages;

  public FacebookDialog(World world, MetaApp app, InstantSource clock, Pages pages) {
    this.world = world;
    this.app = app;
    this.consent = new FacebookConsent(world, clock);
    this.page = new FacebookConsentPage(app, pages);
    this.pages = pages;
  }

  public List<Route> routes() {
    String path = "/dialog/oauth";
    return List.of(
        Route.of(MetaHost.FACEBOOK, "GET", path, CallKind.AUTHORIZE, this::ask),
        Route.of(MetaHost.FACEBOOK, "POST", path, CallKind.CONSENT, this::answer));
  }

  private Reply ask(Call call) {
    try {
      FacebookDialogRequest request = FacebookDialogRequest.of(call.params(), app);
      return page.of(call, person(), offer(request));
    } catch (InvalidDialog e) {
      return refused(e);
    }
  }

  private Reply answer(Call call) {
    try {
      FacebookDialogRequest request = FacebookDialogRequest.of(call.params(), app);
      FacebookOffer offer = offer(request);
      Set<String> ticked = ticked(call.params(), "permission", offer.scopes());
      boolean refused =
          !call.params().text("decision", "").equals("allow")
              || (request.ask().isAllOrNothing() && !ticked.equals(offer.scopes()));
      if (refused) return Reply.redirect(request.denied());
      Map<String, String> back =
          consent.give(person(), request, offer, ticked, assets(call.params(), offer));
      return Reply.redirect(request.granted(back));
    } catch (InvalidDialog e) {
      return refused(e);
    }
  }

  private FacebookOffer offer(FacebookDialogRequest request) {
    Grant known = world.find(Grant.class, Grant.idOf(Login.FACEBOOK, person().id()));
    Consent past = known == null ? Consent.NONE : known.consent();
    return FacebookOffer.of(world, person(), request.ask(), past);
  }

  private Person person() {
    return SeededWorld.person(world);
  }

  private static Assets assets(Params params, FacebookOffer offer) {
    return params.flag("all_assets")
        ? Assets.ALL
        : Assets.of(ticked(params, "asset", offer.assetIds()));
  }

  private static Set<String> ticked(Params params, String name, Set<String> offered) {
    Set<String> ticked = new LinkedHashSet<>(offered);
    ticked.retainAll(params.all(name));
    return ticked;
  }

  private Reply refused(InvalidDialog problem) {
    return Reply.html(400, pages.render("dialog-error", Map.of("problem", problem.problem())));
  }
}
