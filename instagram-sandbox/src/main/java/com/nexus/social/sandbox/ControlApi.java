package com.nexus.social.sandbox;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.pages.Pages;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.MetaApp;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The control over HTTP, and the page that describes it. */
final class ControlApi {
  private final List<Operation> operations;
  private final MetaApp app;
  private final Pages pages;
  private final URI base;

  ControlApi(SandboxControl control, MetaApp app, Pages pages, URI base) {
    this.operations =
        Stream.of(
                new WorldOperations(control).all(),
                new AccountOperations(control).all(),
                new AccessOperations(control).all(),
                new CallOperations(control).all(),
                new SettingsOperations(control).all())
            .flatMap(List::stream)
            .toList();
    this.app = app;
    this.pages = pages;
    this.base = base;
  }

  List<Route> routes() {
    return Stream.concat(
            Stream.of(Route.page("GET", Operation.ROOT, this::page)),
            operations.stream().map(Operation::route))
        .toList();
  }

  private Reply page(Call call) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("root", base.resolve(Operation.ROOT));
    model.put("hosts", SandboxHosts.at(base));
    model.put("app", app);
    model.put("operations", operations);
    return Reply.html(200, pages.render("api", model));
  }
}
