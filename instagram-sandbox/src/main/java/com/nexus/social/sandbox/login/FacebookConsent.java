package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Assets;
import com.nexus.social.sandbox.world.AuthorizationCode;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.Login;
import com.nexus.social.sandbox.world.Person;
import com.nexus.social.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happens when a person allows something: the grant, and what goes back to the app. */
final class FacebookConsent {
  private final World world;
  private final InstantSource clock;

  FacebookConsent(World world, InstantSource clock) {
    this.world = world;
    this.clock = clock;
  }

  Map<String, String> give(
      Person person,
      FacebookDialogRequest request,
      FacebookOffer offer,
      Set<String> ticked,
      Assets assets) {
    Instant now = clock.instant();
    return world.change(
        changes -> {
          Grant known = changes.find(Grant.class, Grant.idOf(Login.FACEBOOK, person.id()));
          Grant grant =
              (known == null ? Grant.none(Login.FACEBOOK, person.id()) : known)
                  .consented(withProfile(offer.scopes()), withProfile(ticked), now)
                  .choosing(assets, request.ask().authType());
          changes.put(grant);
          return back(changes, request, grant, now);
        });
  }

  private static Map<String, String> back(
      World.Changes changes, FacebookDialogRequest request, Grant grant, Instant now) {
    List<String> scopes = List.copyOf(grant.scopes());
    Map<String, String> parameters = new LinkedHashMap<>();
    if (request.wants("token")) {
      AccessToken token = TokenIssuer.issue(request.ask().tokenKind(), grant, scopes, now);
      changes.put(token);
      parameters.put("access_token", token.id());
      Instant until = grant.consent().dataAccessUntil();
      parameters.put("data_access_expiration_time", Long.toString(until.getEpochSecond()));
      Instant end = token.lifetime().expiresAt();
      parameters.put(
          "expires_in", end == null ? "0" : Long.toString(Duration.between(now, end).toSeconds()));
    }
    if (request.wants("code")) {
      AuthorizationCode.Award award =
          new AuthorizationCode.Award(request.ask().tokenKind(), grant.id(), scopes);
      AuthorizationCode code = TokenIssuer.code(award, request.redirectUri(), now);
      changes.put(code);
      parameters.put("code", code.id());
    }
    if (request.wants("granted_scopes")) {
      parameters.put("granted_scopes", String.join(",", scopes));
      parameters.put("denied_scopes", String.join(",", grant.consent().declined()));
    }
    return parameters;
  }

  /** Who they are goes with every consent. */
  private static Set<String> withProfile(Set<String> scopes) {
    Set<String> all = new LinkedHashSet<>();
    all.add(FacebookScopes.PROFILE);
    all.addAll(scopes);
    return all;
  }
}
