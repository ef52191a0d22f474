package com.nexus.social.application.scenario;

import com.nexus.social.application.fake.FakeSystem;

class InProcessScenariosTest
    implements ConnectingScenarios, ChoosingScenarios, LeavingScenarios, PublishingScenarios {
  private final World world = new FakeSystem();

  @Override
  public World world() {
    return world;
  }
}
