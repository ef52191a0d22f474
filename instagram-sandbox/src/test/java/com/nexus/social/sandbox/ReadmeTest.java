package com.nexus.social.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.sandbox.world.FacebookPage;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.SeededWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadmeTest {
  private static final Pattern OPERATION = Pattern.compile("\\$API(/[a-z0-9/-]*)");

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void everyOperation_ofTheExamples_isOneOfThePage() throws IOException {
    String page = page();
    List<String> paths =
        OPERATION
            .matcher(readme())
            .results()
            .map(MatchResult::group)
            .map(path -> path.replaceFirst("\\$API", "").replaceAll("\\d{17}", "{id}"))
            .distinct()
            .toList();

    assertThat(paths)
        .hasSizeGreaterThan(10)
        .allMatch(path -> page.contains(" " + path + "</code>"));
  }

  @Test
  void everybody_thatTheReadmeNames_isThere() throws IOException {
    String readme = readme();

    assertThat(readme)
        .contains(SandboxSettings.DEFAULT_APP_ID, SandboxSettings.DEFAULT_APP_SECRET)
        .contains(SandboxSettings.DEFAULT_CONFIG_ID, SandboxSettings.SYSTEM_USER_CONFIG_ID)
        .contains(SeededWorld.PERSON.id(), SeededWorld.GROUP.id());
    for (InstagramAccount account : sandbox.control().accounts()) {
      assertThat(readme).contains("| " + account.username() + " | " + account.id() + " |");
    }
    for (FacebookPage linked :
        List.of(
            SeededWorld.COFFEE_PAGE,
            SeededWorld.MIRA_PAGE,
            SeededWorld.UNLINKED_PAGE,
            SeededWorld.ROASTERY_PAGE,
            SeededWorld.CERAMICS_PAGE)) {
      assertThat(readme).contains(linked.id());
    }
  }

  @Test
  void page_saysWhatItStandsInForAndWhatCanBeDone() {
    assertThat(page())
        .contains("POST /faults</code>", "GET /accounts/{id}/posts</code>", "checkpoint")
        .contains(sandbox.running().hosts().graph().toString())
        .contains(SandboxSettings.DEFAULT_APP_ID)
        .doesNotContain(SandboxSettings.DEFAULT_APP_SECRET);
  }

  private String page() {
    return sandbox.http().get(sandbox.running().baseUri(), "/sandbox/api").body();
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
