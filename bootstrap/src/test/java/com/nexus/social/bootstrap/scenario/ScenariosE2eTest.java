package com.nexus.social.bootstrap.scenario;

import com.nexus.social.application.scenario.ChoosingScenarios;
import com.nexus.social.application.scenario.ConnectingScenarios;
import com.nexus.social.application.scenario.LeavingScenarios;
import com.nexus.social.application.scenario.PublishingScenarios;
import com.nexus.social.application.scenario.World;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class ScenariosE2eTest
    implements ConnectingScenarios, ChoosingScenarios, LeavingScenarios, PublishingScenarios {
  @TempDir private Path directory;
  private EmbeddedPostgres postgres;
  private EndToEndWorld world;

  @BeforeAll
  void startPostgres() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @BeforeEach
  void startWorld() {
    world = new EndToEndWorld(postgres.getJdbcUrl("postgres", "postgres"), directory);
  }

  @AfterEach
  void stopWorld() {
    world.close();
  }

  @AfterAll
  void stopPostgres() throws IOException {
    postgres.close();
  }

  @Override
  public World world() {
    return world;
  }
}
