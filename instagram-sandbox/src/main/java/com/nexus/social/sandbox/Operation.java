package com.nexus.social.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Reply;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * Something that can be done over HTTP.
 *
 * @param path under /sandbox/api
 * @param parameters their names and what they may be, for people
 */
record Operation(
    String method, String path, String parameters, String purpose, Function<Given, JsonNode> work) {
  static final String ROOT = "/sandbox/api";

  Route route() {
    return Route.page(method, ROOT + path, this::serve);
  }

  private Reply serve(Call call) {
    try {
      return ControlJson.reply(200, work.apply(new Given(call)));
    } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
      return refusal(String.valueOf(e.getMessage()));
    } catch (GraphException e) {
      return refusal(e.error().message());
    }
  }

  private static Reply refusal(String problem) {
    return ControlJson.reply(400, MetaJson.object().put("error", problem));
  }
}
