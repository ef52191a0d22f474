package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.FacebookCaller.ROASTERY;

import com.nexus.social.sandbox.world.RateLimits.UseCase;
import org.junit.jupiter.api.extension.RegisterExtension;

class LimitSamplesTest {
  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @SampleTest("limits/app-usage")
  void usage_ofTheApp(Sample sample) {
    sandbox.control().change(now -> now.withRateLimits(now.rateLimits().withAppCallsPerHour(100)));
    String token = facebook.token();
    for (int i = 0; i < 27; i++) facebook.get(token, "/me").ok();

    sample.isShownBy(facebook.get(token, "/me"));
  }

  @SampleTest("limits/use-case-usage")
  void usage_ofAnAccount(Sample sample) {
    sandbox
        .control()
        .change(now -> now.withRateLimits(now.rateLimits().withInstagram(UseCase.calls(100))));

    sample.isShownBy(facebook.get(facebook.token(), "/" + ROASTERY));
  }
}
