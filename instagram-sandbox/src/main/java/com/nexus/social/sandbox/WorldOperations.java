package com.nexus.social.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Time, containers and posts, over HTTP. */
final class WorldOperations {
  private final SandboxControl control;

  WorldOperations(SandboxControl control) {
    this.control = control;
  }

  List<Operation> all() {
    return List.of(
        new Operation("GET", "/time", "", "The sandbox's time.", _ -> now()),
        new Operation(
            "POST", "/time", "by: PT24H", "Puts its time ahead, for good.", this::advance),
        new Operation(
            "POST",
            "/fates",
            FateParams.HELP,
            "What is in store for the next container of any account.",
            this::giveNext),
        new Operation(
            "GET",
            "/containers/{id}",
            "",
            "A container as the sandbox knows it.",
            given -> ControlJson.of(control.publishing().container(given.id()))),
        new Operation(
            "POST",
            "/containers/{id}/fate",
            FateParams.HELP + "; none for the usual course",
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
            "/posts/{id}/before-professional",
            "",
            "The post is older than its account's being professional: it has no insights.",
            this::antedate),
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

  private JsonNode giveNext(Given given) {
    control.publishing().giveNext(FateParams.fate(given));
    return ControlJson.done();
  }

  private JsonNode give(Given given) {
    if (given.has("fate")) control.publishing().give(given.id(), FateParams.fate(given));
    else control.publishing().release(given.id());
    return ControlJson.done();
  }

  private JsonNode setViewers(Given given) {
    control.setViewers(given.id(), given.number("viewers"));
    return ControlJson.done();
  }

  private JsonNode antedate(Given given) {
    control.markPostedBeforeProfessional(given.id());
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
}
