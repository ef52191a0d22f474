package com.nexus.social.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be done in process can be done over HTTP. */
class ControlCoverageTest {
  /** Hooks run code of the test, which no other process can hand over. */
  private static final Set<String> IN_PROCESS_ONLY = Set.of("hook", "hookOnce");

  private static final Map<String, String> OPERATIONS =
      Map.ofEntries(
          Map.entry("now", "GET /time"),
          Map.entry("behaviour", "GET /settings"),
          Map.entry("change", "POST /settings"),
          Map.entry("advance", "POST /time"),
          Map.entry("inject", "POST /faults"),
          Map.entry("clearHooksAndFaults", "DELETE /faults"),
          Map.entry("calls", "GET /calls"),
          Map.entry("forgottenCalls", "GET /calls/peaks"),
          Map.entry("peaks", "GET /calls/peaks"),
          Map.entry("clearCalls", "DELETE /calls"),
          Map.entry("accounts", "GET /accounts"),
          Map.entry("putAccount", "POST /accounts/{id}"),
          Map.entry("changeType", "POST /accounts/{id}/type"),
          Map.entry("newAccount", "POST /accounts"),
          Map.entry("newAccounts", "POST /accounts/many"),
          Map.entry("issueToken", "POST /tokens"),
          Map.entry("issueFacebookToken", "POST /tokens"),
          Map.entry("issuePageToken", "POST /tokens"),
          Map.entry("expireToken", "POST /tokens/expire"),
          Map.entry("grants", "GET /grants"),
          Map.entry("revoke", "POST /grants/{id}/revoke"),
          Map.entry("requestDataDeletion", "POST /grants/{id}/request-data-deletion"),
          Map.entry("callbacks", "GET /callbacks"),
          Map.entry("removePermission", "POST /grants/{id}/remove-permission"),
          Map.entry("hold", "POST /grants/{id}/hold"),
          Map.entry("changePassword", "POST /grants/{id}/change-password"),
          Map.entry("release", "POST /grants/{id}/release"),
          Map.entry("retireMetric", "POST /metrics/{id}/retire"),
          Map.entry("setViewers", "POST /posts/{id}/viewers"),
          Map.entry("markPostedBeforeProfessional", "POST /posts/{id}/before-professional"),
          Map.entry("posts", "GET /accounts/{id}/posts"),
          Map.entry("publishing", "GET /containers/{id}"));

  private static final Map<String, String> PUBLISHING_OPERATIONS =
      Map.of(
          "giveNext", "POST /fates",
          "give", "POST /containers/{id}/fate",
          "release", "POST /containers/{id}/fate",
          "container", "GET /containers/{id}",
          "setQuotas", "POST /accounts/{id}/quotas",
          "setReactions", "POST /posts/{id}/reactions",
          "hideLikes", "POST /posts/{id}/reactions");

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void everyMethod_hasAnOperation() {
    Set<String> methods = new HashSet<>(methodsOf(SandboxControl.class));
    methods.removeAll(IN_PROCESS_ONLY);

    assertThat(OPERATIONS.keySet()).isEqualTo(methods);
    assertThat(PUBLISHING_OPERATIONS.keySet()).isEqualTo(methodsOf(PublishingControl.class));
  }

  @Test
  void everyOperation_isOnThePage() {
    String page = new ControlCaller(sandbox).get("").body();

    assertThat(Stream.of(OPERATIONS, PUBLISHING_OPERATIONS).flatMap(map -> map.values().stream()))
        .allSatisfy(operation -> assertThat(page).contains("<code>" + operation + "</code>"));
  }

  private static Set<String> methodsOf(Class<?> control) {
    return Arrays.stream(control.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(Method::getName)
        .collect(java.util.stream.Collectors.toSet());
  }
}
