package com.nexus.social.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.sandbox.LivePost;
import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.v1.Publication;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the server's process as {@code kill -9} does, with a publication stopped at each step there
 * is, and starts it again: Instagram's side then has one post of each.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CrashRecoveryE2eTest {
  private final Map<CrashPoint, String> accounts = new EnumMap<>(CrashPoint.class);
  private final Map<CrashPoint, Publication> ended = new EnumMap<>(CrashPoint.class);
  private CrashLab lab;

  @BeforeAll
  void killAndStartAgain(@TempDir Path directory)
      throws IOException, InterruptedException, SQLException {
    lab = new CrashLab(directory);
    Map<CrashPoint, String> publications = new EnumMap<>(CrashPoint.class);
    try (CrashTrap trap = new CrashTrap(lab.sandbox().control(), lab.postgres())) {
      for (CrashPoint point : CrashPoint.values()) {
        String account = lab.newAccount("crash." + point.name().toLowerCase(Locale.ROOT));
        String connection = lab.api().connect(account);
        trap.set(point, account, connection);
        accounts.put(point, account);
        publications.put(point, lab.api().publish(connection, point.name()));
      }
      trap.awaitAllCaught();
      lab.killServer();
    }
    lab.startServer();
    publications.forEach((point, id) -> ended.put(point, lab.api().untilEnded(id)));
  }

  @AfterAll
  void stop() throws IOException {
    lab.close();
  }

  @ParameterizedTest
  @EnumSource
  void publish_killedAtThePoint_isAskedForAgainOnlyIfItNeverHappened(CrashPoint point) {
    assertThat(lab.sandbox().control().calls(CallKind.PUBLISH))
        .filteredOn(call -> accounts.getOrDefault(point, "").equals(call.accountId()))
        .hasSize(point == CrashPoint.PUBLISH_ASKED_FOR ? 2 : 1);
  }

  @ParameterizedTest
  @EnumSource
  void publish_killedAtThePoint_isLiveOnceAndSaysSo(CrashPoint point) {
    List<LivePost> live = lab.sandbox().control().posts(accounts.getOrDefault(point, ""));
    assertThat(live).extracting(LivePost::caption).containsExactly(point.name());

    Publication publication = ended.getOrDefault(point, Publication.getDefaultInstance());
    assertThat(publication.getState()).isEqualTo(Publication.State.STATE_PUBLISHED);
    assertThat(publication.getMediaId()).isEqualTo(live.getFirst().mediaId());
    assertThat(publication.getPermalink()).isEqualTo(live.getFirst().permalink().toString());
  }

  @Test
  void publish_killedAtRandomMoments_eachIsLiveOnce() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String account = lab.newAccount("crash.random");
    String connection = lab.api().connect(account);
    List<String> publications = new ArrayList<>();
    List<String> captions = new ArrayList<>();
    // Twelve posts take 36 calls at the least: there are enough left for each kill.
    int before = lab.calls();
    for (int i = 0; i < 12; i++) {
      captions.add("random " + i);
      publications.add(lab.api().publish(connection, "random " + i));
    }
    for (int kills = 1; kills <= 2; kills++) {
      lab.awaitCalls(before + kills * random.nextInt(1, 13));
      lab.killServer();
      lab.startServer();
    }

    for (String publication : publications) {
      assertThat(lab.api().untilEnded(publication).getState())
          .isEqualTo(Publication.State.STATE_PUBLISHED);
    }
    assertThat(lab.sandbox().control().posts(account))
        .extracting(LivePost::caption)
        .containsExactlyInAnyOrderElementsOf(captions);
  }
}
