package com.nexus.social.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.Queries;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.BeginAuthorizationUseCase.Begun;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase.Answer;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase.Completion;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.connection.UserId;
import com.nexus.social.domain.platform.Login;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What a person and a caller do to connect an account. */
public record ConnectingSteps(World world) {
  /** Begins by the usual login. */
  public Begun begin(UserId user) {
    return begin(user, Optional.empty(), Optional.empty());
  }

  /** Begins by the login of several accounts. */
  public Begun beginWithSeveral(UserId user) {
    return begin(user, Optional.of(world.loginOfSeveral()), Optional.empty());
  }

  /** Begins for a connection that is to work again. */
  public Begun begin(UserId user, Optional<Login> login, Optional<ConnectionId> reconnects) {
    return world
        .beginAuthorization()
        .begin(
            new BeginAuthorizationUseCase.Command(
                user, Samples.PLATFORM, login, reconnects, false));
  }

  /** Passes on what the browser brought back. */
  public Completion complete(UserId user, URI redirect) {
    Map<String, String> query = Queries.parse(redirect);
    Answer answer =
        query.containsKey("code")
            ? new Answer.Consented(query.getOrDefault("code", ""))
            : new Answer.Declined(
                query.getOrDefault("error", ""), query.getOrDefault("error_description", ""));
    return complete(user, state(redirect), answer);
  }

  /** The state in a URI. */
  public static OAuthState state(URI uri) {
    return new OAuthState(Queries.parse(uri).getOrDefault("state", ""));
  }

  /** Passes an answer on. */
  public Completion complete(UserId user, OAuthState state, Answer answer) {
    return world
        .completeAuthorization()
        .complete(new CompleteAuthorizationUseCase.Command(user, state, answer));
  }

  /** Passes on what the browser brought back, and expects it to be enough for a connection. */
  public Connection connected(UserId user, URI redirect) {
    Completion completion = complete(user, redirect);
    assertThat(completion).isInstanceOf(Completion.Connected.class);
    return ((Completion.Connected) completion).connection();
  }

  /** All the steps: the person has one account. */
  public Connection connect(UserId user) {
    return connected(user, world.consent(begin(user).authorizationUrl()));
  }
}
