package com.nexus.social.sandbox.pages;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.wire.Reply;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the page of the customer's app that a person comes back to: shows what arrived and
 * the request that it is good for.
 */
public final class CallbackPage {
  private final Pages pages;

  public CallbackPage(Pages pages) {
    this.pages = pages;
  }

  public List<Route> routes() {
    return List.of(Route.page("GET", "/callback", this::show));
  }

  private Reply show(Call call) {
    Params params = call.params();
    Map<String, Object> model = new LinkedHashMap<>();
    String code = params.get("code");
    String state = params.get("state");
    String error = params.get("error");
    put(model, "code", code);
    put(model, "state", state);
    put(model, "error", error);
    put(model, "reason", params.get("error_reason"));
    put(model, "description", params.get("error_description"));
    model.put("nothing", code == null && error == null);
    if (code != null) model.put("request", request(state, code));
    return Reply.html(200, pages.render("callback", model));
  }

  /** The body of CompleteAuthorization, quoted for a shell. */
  private static String request(@Nullable String state, String code) {
    var json = MetaJson.object();
    // The app knows who it is by its own session.
    json.put("user_id", "the user who began");
    if (state != null) json.put("state", state);
    json.put("code", code);
    String text = new String(MetaJson.bytes(json), StandardCharsets.UTF_8);
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static void put(Map<String, Object> model, String name, @Nullable String value) {
    model.put("has_" + name, value != null);
    model.put(name, value == null ? "" : value);
  }
}
