package com.nexus.social.sandbox.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.Quirk;
import java.time.Duration;
import java.time.Instant;

/** How both Graph hosts hand over a token. */
final class BearerToken {
  private BearerToken() {}

  static ObjectNode json(AccessToken token, Instant now, Behaviour behaviour) {
    ObjectNode json = MetaJson.object();
    json.put("access_token", token.id());
    json.put("token_type", "bearer");
    Instant end = token.lifetime().expiresAt();
    if (end != null && !behaviour.has(Quirk.NO_EXPIRES_IN)) {
      json.put("expires_in", Duration.between(now, end).toSeconds());
    }
    return json;
  }
}
