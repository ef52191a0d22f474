package com.nexus.social.bootstrap.e2e;

import static com.nexus.social.v1.Publication.State.STATE_PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.calls.CallMoment;
import com.nexus.social.v1.Connection;
import com.nexus.social.v1.ConnectionEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed between Meta's answer to a renewal and the write that stores it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RenewalCrashE2eTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path directory;
  private CrashLab lab;

  @BeforeEach
  void start() throws IOException {
    lab = new CrashLab(directory);
  }

  @AfterEach
  void stop() throws IOException {
    lab.close();
  }

  @Test
  void renewal_killedBeforeItIsStored_leavesAConnectionThatWorksAndIsRenewed() throws Exception {
    String account = lab.newAccount("renewed.late");
    String connection = lab.api().connect(account);

    try (RowLocks locks = new RowLocks(lab.postgres())) {
      // The answer to the renewal is on its way: what follows is the write.
      lab.sandbox()
          .control()
          .hookOnce(
              CallKind.REFRESH,
              CallMoment.AFTER_EFFECT,
              _ -> locks.lock("SELECT id FROM platform_connections WHERE id = ?", connection));
      lab.growOld(connection);
      locks.awaitWaiting(1, PATIENCE);
      lab.killServer();
    }
    lab.startServer();

    Connection left = lab.api().connection(connection);
    assertThat(left.getState()).isEqualTo(Connection.State.STATE_ACTIVE);
    assertThat(kinds(connection)).containsExactly(ConnectionEvent.Kind.KIND_CONNECTED);
    String publication = lab.api().publish(connection, "after the crash");
    assertThat(lab.api().untilEnded(publication).getState()).isEqualTo(STATE_PUBLISHED);

    // Nobody waits in this test for the claim of the dead to end by itself.
    lab.makeDue(connection);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> kinds(connection).getFirst() == ConnectionEvent.Kind.KIND_RENEWED);
    assertThat(lab.sandbox().control().calls(CallKind.REFRESH)).hasSize(2);
    String last = lab.api().publish(connection, "after the renewal");
    assertThat(lab.api().untilEnded(last).getState()).isEqualTo(STATE_PUBLISHED);
  }

  private List<ConnectionEvent.Kind> kinds(String connection) {
    return lab.api().history(connection).stream().map(ConnectionEvent::getKind).toList();
  }
}
