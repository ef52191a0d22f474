package com.nexus.social.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.world.AccountType;
import com.nexus.social.sandbox.world.Fate;
import java.util.List;

/** Time, accounts, containers and posts, over HTTP. */
final class WorldOperations {
  private static final String FATES =
      "fate: stuck, failing (subcode), hidden (length), flapping (each) or copyrighted";

  private final SandboxControl control;

  WorldOperations(SandboxControl control) {
    this.control = control;
  }

  List<Operation> all() {
    return List.of(
        new Operation("GET", "/time", "", "The sandbox's time.", _ -> now()),
        new Operation(
            "POST", "/time", "by: PT24H", "Puts its time ahead, for good.", this::advance),
        new Operation("GET", "/accounts", "", "The person's accounts.", _ -> accounts()),
        new Operation("POST", "/accounts", "username", "A new business account.", this::newAccount),
        new Operation(
            "POST",
            "/accounts/{id}/type",
            "type: business, media_creator or personal",
            "The account turns into one of another kind.",
            this::changeType),
        new Operation(
            "POST",
            "/accounts/{id}/quotas",
            "posts, containers",
            "How many it may make in a rolling day.",
            this::setQuotas),
        new Operation(
            "POST",
            "/accounts/{id}/fate",
            FATES,
            "What is in store for its next container.",
            this::giveNext),
        new Operation(
            "GET",
            "/accounts/{id}/posts",
            "",
            "What is live on it, newest first.",
            given -> ControlJson.list(control.posts(given.id()), ControlJson::post)),
        new Operation(
            "GET",
            "/containers/{id}",
            "",
            "A container as the sandbox knows it.",
            given -> ControlJson.of(control.publishing().container(given.id()))),
        new Operation(
            "POST",
            "/containers/{id}/fate",
            FATES + "; none for the usual course",
            "Gives it another fate.",
            this::give),
        new Operation(
            "POST",
            "/posts/{id}/viewers",
            "viewers",
            "How many saw a post; its other numbers follow.",
            this::setViewers),
        new Operation(
            "POST",
            "/posts/{id}/reactions",
            "likes, comments, likes_hidden",
            "What people made of a post.",
            this::react));
  }

  private JsonNode now() {
    return ControlJson.entry("now", control.now());
  }

  private JsonNode advance(Given given) {
    control.advance(given.duration("by"));
    return now();
  }

  private JsonNode accounts() {
    return ControlJson.list(control.accounts(), ControlJson::of);
  }

  private JsonNode newAccount(Given given) {
    return ControlJson.of(control.newAccount(given.text("username")));
  }

  private JsonNode changeType(Given given) {
    control.changeType(given.id(), given.oneOf(AccountType.class, "type"));
    return ControlJson.done();
  }

  private JsonNode setQuotas(Given given) {
    control.publishing().setQuotas(given.id(), given.count("posts"), given.count("containers"));
    return ControlJson.done();
  }

  private JsonNode giveNext(Given given) {
    control.publishing().giveNext(given.id(), fate(given));
    return ControlJson.done();
  }

  private JsonNode give(Given given) {
    if (given.has("fate")) control.publishing().give(given.id(), fate(given));
    else control.publishing().release(given.id());
    return ControlJson.done();
  }

  private JsonNode setViewers(Given given) {
    control.setViewers(given.id(), given.number("viewers"));
    return ControlJson.done();
  }

  private JsonNode react(Given given) {
    if (given.has("likes") || given.has("comments")) {
      control
          .publishing()
          .setReactions(given.id(), given.number("likes", 0), given.number("comments", 0));
    }
    if (given.has("likes_hidden")) {
      control.publishing().hideLikes(given.id(), given.flag("likes_hidden"));
    }
    return ControlJson.done();
  }

  private static Fate fate(Given given) {
    return switch (given.text("fate")) {
      case "stuck" -> new Fate.Stuck();
      case "failing" -> new Fate.Failing(given.count("subcode"));
      case "hidden" -> new Fate.Hidden(given.duration("length"));
      case "flapping" -> new Fate.Flapping(given.duration("each"));
      case "copyrighted" -> new Fate.Copyrighted();
      default -> throw new IllegalArgumentException("There is no fate " + given.text("fate"));
    };
  }
}
