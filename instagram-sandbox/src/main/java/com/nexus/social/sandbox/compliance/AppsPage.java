package com.nexus.social.sandbox.compliance;

import com.nexus.social.sandbox.compliance.SentCallback.Outcome;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.pages.Pages;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.MetaApp;
import com.nexus.social.sandbox.world.Person;
import com.nexus.social.sandbox.world.World;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Apps and websites: where a person sees what they let in, and removes it. */
public final class AppsPage {
  private static final String PATH = "/apps";

  private final World world;
  private final MetaApp app;
  private final AppRemoval removal;
  private final Pages pages;

  public AppsPage(World world, MetaApp app, AppRemoval removal, Pages pages) {
    this.world = world;
    this.app = app;
    this.removal = removal;
    this.pages = pages;
  }

  public List<Route> routes() {
    return List.of(
        Route.page("GET", PATH, this::show),
        Route.page("POST", PATH + "/remove", this::remove),
        Route.page("POST", PATH + "/delete-data", this::deleteData));
  }

  private Reply show(Call call) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("app", app.name());
    List<Map<String, Object>> grants =
        world.all(Grant.class).sorted(Comparator.comparing(Grant::id)).map(this::shown).toList();
    model.put("grants", grants);
    model.put("deletes", removal.takesDeletionRequests());
    model.put("nobody", grants.isEmpty());
    model.put("callbacks", removal.sent().stream().map(AppsPage::shown).toList());
    model.put("told", !removal.sent().isEmpty());
    return Reply.html(200, pages.render("apps", model));
  }

  private Reply remove(Call call) {
    removal.remove(call.params().text("grant", ""));
    return Reply.redirect(PATH);
  }

  private Reply deleteData(Call call) {
    removal.requestDeletion(call.params().text("grant", ""));
    return Reply.redirect(PATH);
  }

  private Map<String, Object> shown(Grant grant) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", grant.id());
    shown.put("who", nameOf(grant.subjectId()));
    shown.put("scopes", List.copyOf(grant.scopes()));
    shown.put("removed", grant.isRemoved());
    return shown;
  }

  private String nameOf(String subjectId) {
    InstagramAccount account = world.find(InstagramAccount.class, subjectId);
    if (account != null) return account.username() + " on Instagram";
    Person person = world.find(Person.class, subjectId);
    return (person == null ? subjectId : person.name()) + " on Facebook";
  }

  private static Map<String, Object> shown(SentCallback callback) {
    String outcome =
        switch (callback.outcome()) {
          case Outcome.Accepted() -> "accepted";
          case Outcome.Confirmed(var status, var code) ->
              "confirmed as " + code + ", see " + status;
          case Outcome.Failed(var problem) -> problem;
        };
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("kind", callback.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    shown.put("to", callback.to().toString());
    shown.put("outcome", outcome);
    return shown;
  }
}
