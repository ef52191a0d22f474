package com.nexus.social.adapter.out.instagram;

import com.nexus.social.adapter.out.instagram.FacebookAnswers.Inspection;
import com.nexus.social.adapter.out.instagram.InstagramSettings.LoginApp;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.Validity;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Gets people's tokens of Facebook Login, and asks what they are.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/facebook-login/guides/access-tokens/get-long-lived">Long-lived
 *     tokens</a>
 */
final class FacebookTokens {
  private final LoginApp app;
  private final MetaHttp http;
  private final GraphCalls calls;
  private final InstantSource clock;

  FacebookTokens(LoginApp app, MetaHttp http, GraphCalls calls, InstantSource clock) {
    this.app = app;
    this.http = http;
    this.calls = calls;
    this.clock = clock;
  }

  /** A token, what Meta says of it, and how long it is good. */
  record Inspected(AccessToken token, Inspection inspection, Validity validity) {}

  /** The long-lived token for a code. */
  Inspected redeem(String code, URI redirectUri) {
    var call =
        http.facebookWrites()
            .exchangeCode(app.appId(), app.appSecret(), redirectUri.toString(), code);
    Answers.Token first = calls.send(Operation.CONNECT, call, Answers.Token.class);
    AccessToken token = new AccessToken(first.accessToken());
    return first.expiresIn() == null ? prolongedUnlessEndless(token) : prolonged(token);
  }

  /** A token that lasts longer. */
  Inspected renew(AccessToken token) {
    return prolongedUnlessEndless(token);
  }

  /** The tokens of system users have no end; Meta refuses to exchange them. */
  private Inspected prolongedUnlessEndless(AccessToken token) {
    Instant askedAt = clock.instant();
    Inspection inspection = inspect(token);
    return inspection.isEndless()
        ? new Inspected(token, inspection, TokenLifetimes.of(inspection, null, askedAt))
        : prolonged(token);
  }

  private Inspected prolonged(AccessToken token) {
    Instant askedAt = clock.instant();
    var call = http.facebookReads().longLivedToken(app.appId(), app.appSecret(), token.value());
    Answers.Token answer = calls.read(Operation.CONNECT, call, Answers.Token.class);
    AccessToken longer = new AccessToken(answer.accessToken());
    Inspection inspection = inspect(longer);
    return new Inspected(
        longer, inspection, TokenLifetimes.of(inspection, answer.expiresIn(), askedAt));
  }

  /** What a token is; it is alive. */
  Inspection inspect(AccessToken token) {
    String ofTheApp = app.appId() + "|" + app.appSecret();
    var call = http.facebookReads().inspection(Bearer.of(ofTheApp), token.value());
    Inspection inspection = calls.read(Operation.INSPECT, call, Inspection.class);
    if (!inspection.isAlive()) {
      throw new PlatformException(dead(inspection, token));
    }
    return inspection;
  }

  private static PlatformError dead(Inspection inspection, AccessToken token) {
    return inspection
        .problem()
        .map(
            error ->
                Diagnosis.of(
                    Operation.CONNECT,
                    ErrorBody.ofGraph(error, Secrets.of(token)),
                    200,
                    Optional.empty()))
        .orElseGet(
            () ->
                new PlatformError.NotAuthorized(
                    Failure.of(
                        FailureCause.REAUTHORIZATION_REQUIRED,
                        "Meta no longer accepts the account's authorisation. Connect it again.")));
  }
}
