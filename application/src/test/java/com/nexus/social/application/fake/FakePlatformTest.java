package com.nexus.social.application.fake;

import com.nexus.social.application.contract.MediaPublisherContract;
import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.fake.FakePlatform.Call;
import com.nexus.social.application.fake.FakePlatform.Moment;
import com.nexus.social.application.port.out.MediaPublisher;
import com.nexus.social.application.port.out.PlatformAccess;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.connection.AccessToken;
import com.nexus.social.domain.connection.OAuthState;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.PublishedMedia;
import java.net.URI;
import java.util.List;
import java.util.Set;

class FakePlatformTest implements MediaPublisherContract {
  private final FakeClock clock = new FakeClock();
  private final FakeAccounts accounts = new FakeAccounts(clock, Samples.LOGIN);
  private final FakePlatform platform = new FakePlatform(clock, accounts::accepts);
  private final AccessToken token = token();

  private AccessToken token() {
    URI screen = accounts.authorizationUrl(new OAuthState("s"), accounts.redirectUri());
    URI redirect = accounts.consent(screen, Set.of("publish"));
    String code = Queries.parse(redirect).getOrDefault("code", "");
    return accounts.redeem(code, accounts.redirectUri()).token();
  }

  @Override
  public MediaPublisher publisher() {
    return platform;
  }

  @Override
  public PlatformAccess access() {
    return new PlatformAccess(Samples.LOGIN, FakeAccounts.ACCOUNT_ID, token);
  }

  @Override
  public PlatformAccess deadAccess() {
    return new PlatformAccess(Samples.LOGIN, FakeAccounts.ACCOUNT_ID, new AccessToken("dead"));
  }

  @Override
  public URI image() {
    return URI.create("https://cdn.example/good.jpg");
  }

  @Override
  public URI notAnImage() {
    return URI.create("https://cdn.example/readme.txt");
  }

  @Override
  public void finishProcessing() {
    clock.advance(FakePlatform.PROCESSING);
  }

  @Override
  public List<MediaId> live() {
    return platform.live().stream().map(PublishedMedia::id).toList();
  }

  @Override
  public void loseNextPublishRequest() {
    lose(Moment.BEFORE_EFFECT);
  }

  @Override
  public void loseNextPublishAnswer() {
    lose(Moment.AFTER_EFFECT);
  }

  private void lose(Moment when) {
    platform.interfere(
        (call, moment) -> {
          if (call == Call.PUBLISH && moment == when) {
            throw new PlatformException(
                new PlatformError.OutcomeUnknown(
                    Failure.of(FailureCause.OUTCOME_UNKNOWN, "No answer.")));
          }
        });
  }
}
