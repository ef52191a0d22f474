package com.nexus.social.sandbox.login;

import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.AccessToken;
import com.nexus.social.sandbox.world.AuthorizationCode;
import com.nexus.social.sandbox.world.Behaviour;
import com.nexus.social.sandbox.world.Grant;
import com.nexus.social.sandbox.world.Login;
import com.nexus.social.sandbox.world.Quirk;
import com.nexus.social.sandbox.world.TokenKind;
import com.nexus.social.sandbox.world.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Gives out the tokens of Facebook Login. */
public final class FacebookTokens {
  private final World world;
  private final Sessions sessions;
  private final Supplier<Behaviour> behaviour;
  private final InstantSource clock;

  public FacebookTokens(
      World world, Sessions sessions, Supplier<Behaviour> behaviour, InstantSource clock) {
    this.world = world;
    this.sessions = sessions;
    this.behaviour = behaviour;
    this.clock = clock;
  }

  Reply forCode(String codeText, String redirectUri) {
    Instant now = clock.instant();
    AccessToken token = world.change(changes -> redeem(changes, codeText, redirectUri, now));
    return Reply.json(BearerToken.json(token, now, behaviour.get()));
  }

  private static AccessToken redeem(
      World.Changes changes, String codeText, String redirectUri, Instant now) {
    AuthorizationCode code = changes.find(AuthorizationCode.class, codeText);
    CodeProblem problem = CodeProblem.of(code, Login.FACEBOOK, redirectUri, now);
    if (problem != null) throw refusal(problem);
    Grant grant = code == null ? null : changes.find(Grant.class, code.award().grantId());
    if (code == null || grant == null) throw refusal(CodeProblem.UNKNOWN);
    AccessToken token = TokenIssuer.issue(code.award().kind(), grant, code.award().scopes(), now);
    changes.put(code.spent());
    changes.put(token);
    return token;
  }

  /** Always another token; the former one stays good until its own end. */
  Reply longLived(String former) {
    Instant now = clock.instant();
    Sessions.Living living = sessions.living(former, Login.FACEBOOK);
    boolean ofPerson =
        List.of(TokenKind.FACEBOOK_SHORT_LIVED, TokenKind.FACEBOOK_LONG_LIVED)
            .contains(living.token().kind());
    if (!ofPerson) {
      throw new GraphException(
          GraphError.oauth(100, "The access token is not one of a user that can be extended"));
    }
    AccessToken token = extended(living, now);
    world.put(token);
    return Reply.json(BearerToken.json(token, now, behaviour.get()));
  }

  private AccessToken extended(Sessions.Living living, Instant now) {
    AccessToken former = living.token();
    AccessToken fresh =
        TokenIssuer.issue(TokenKind.FACEBOOK_LONG_LIVED, living.grant(), former.scopes(), now);
    Instant end = former.lifetime().expiresAt();
    boolean again = former.kind() == TokenKind.FACEBOOK_LONG_LIVED;
    boolean unmoved = again && behaviour.get().has(Quirk.UNMOVED_EXPIRY);
    return unmoved && end != null ? fresh.expiringAt(end) : fresh;
  }

  private static GraphException refusal(CodeProblem problem) {
    return new GraphException(
        switch (problem) {
          case UNKNOWN -> GraphError.oauth(100, "Invalid verification code format.");
          case USED ->
              GraphError.oauth(100, "This authorization code has been used.").withSubcode(36009);
          case EXPIRED ->
              GraphError.oauth(100, "This authorization code has expired.").withSubcode(36007);
          case OTHER_REDIRECT_URI ->
              GraphError.oauth(100, CodeProblem.OTHER_REDIRECT_URI_WORDS).withSubcode(36008);
        });
  }
}
