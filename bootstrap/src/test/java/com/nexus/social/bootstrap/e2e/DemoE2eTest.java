package com.nexus.social.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DemoE2eTest {
  @Test
  void demo_onThisMachine_publishesAndShowsEachCall() {
    try (NexusProcess demo = NexusProcess.start(Map.of(), "demo")) {
      assertThat(demo.exitCode()).as("%s", demo).isZero();

      assertThat(demo.errors()).isEmpty();
      assertThat(demo.output())
          .containsSubsequence(
              "nexus.social.v1.ConnectionService/BeginAuthorization",
              "nexus.social.v1.ConnectionService/CompleteAuthorization",
              "nexus.social.v1.ConnectionService/GetConnection",
              "nexus.social.v1.PublishingService/CreatePublication",
              "nexus.social.v1.PublishingService/WatchPublication",
              "PUBLISHED",
              "The post is live")
          .containsPattern("http://127\\.0\\.0\\.1:\\d+/www\\.instagram\\.com/p/[\\w-]+/");
    }
  }
}
