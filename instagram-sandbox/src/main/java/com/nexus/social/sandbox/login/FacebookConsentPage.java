package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.pages.Pages;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.Business;
import com.nexus.social.sandbox.world.FacebookPage;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The page of the dialog: what the app would like, and on what. */
final class FacebookConsentPage {
  /** Comes back with the answer as it came with the question. */
  private static final List<String> CARRIED =
      List.of(
          "client_id", "redirect_uri", "response_type", "scope", "state", "auth_type", "config_id");

  private final MetaApp app;
  private final Pages pages;

  FacebookConsentPage(MetaApp app, Pages pages) {
    this.app = app;
    this.pages = pages;
  }

  Reply of(Call call, Person person, FacebookOffer offer) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("action", call.base() + "/" + call.version().text() + "/dialog/oauth");
    model.put("app", app.name());
    model.put("person", person.name());
    model.put("carried", carried(call));
    model.put("permissions", List.copyOf(offer.scopes()));
    model.put(
        "groups",
        List.of(
            group("Pages", offer.pages(), FacebookPage::id, FacebookPage::name),
            group(
                "Instagram accounts",
                offer.accounts(),
                InstagramAccount::id,
                InstagramAccount::username),
            group("Businesses", offer.businesses(), Business::id, Business::name)));
    model.put("anything", !offer.assetIds().isEmpty());
    return Reply.html(200, pages.render("facebook-consent", model));
  }

  private static List<Map<String, String>> carried(Call call) {
    return CARRIED.stream()
        .filter(name -> call.params().get(name) != null)
        .map(name -> Map.of("name", name, "value", call.params().text(name, "")))
        .toList();
  }

  private static <T> Map<String, Object> group(
      String title, List<T> assets, Function<T, String> id, Function<T, String> name) {
    List<Map<String, String>> shown =
        assets.stream()
            .map(asset -> Map.of("id", id.apply(asset), "name", name.apply(asset)))
            .toList();
    return Map.of("title", title, "any", !shown.isEmpty(), "assets", shown);
  }
}
