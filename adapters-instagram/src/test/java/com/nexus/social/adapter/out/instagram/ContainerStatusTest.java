package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.errorOf;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.ACCESS;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.ContainerStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerStatusTest {
  private final ScriptedMeta meta = new ScriptedMeta();

  @AfterEach
  void stop() {
    meta.close();
  }

  @ParameterizedTest
  @CsvSource({
    "IN_PROGRESS, In Progress: Media is still being processed., InProgress",
    "FINISHED, Finished: Media has been uploaded and it is ready to be published., Ready",
    "PUBLISHED, Published: Media has been published., Published",
    "ERROR, Error: Media upload has failed with error code 2207026, Broken",
    "EXPIRED, Expired: Media was not published in time., Broken",
    "SOMETHING_NEW, Who knows, InProgress"
  })
  void containerStatus_ofEachCode_isItsState(String code, String text, String state) {
    assertThat(status(code, text).getClass().getSimpleName()).isEqualTo(state);
  }

  @Test
  void containerStatus_ofAContainer_asksForItsCodeAndText() throws InterruptedException {
    status("FINISHED", "");

    assertThat(meta.request().getTarget())
        .isEqualTo("/graph.instagram.com/v26.0/178?fields=status_code,status");
  }

  @ParameterizedTest
  @CsvSource({
    "2207026, MEDIA_UNSUPPORTED, MP4",
    "2207052, MEDIA_UNREADABLE, could not fetch",
    "2207003, MEDIA_UNREADABLE, too long",
    "2207050, ACCOUNT_RESTRICTED, restricted",
    "2207099, MEDIA_UNSUPPORTED, could not process"
  })
  void containerStatus_ofAnError_isExplainedByItsSubcode(
      int subcode, FailureCause cause, String guidance) {
    String text = "Error: Media upload has failed with error code " + subcode;

    assertThat(status("ERROR", text))
        .isInstanceOfSatisfying(
            ContainerStatus.Broken.class,
            broken -> {
              assertThat(broken.failure().cause()).isEqualTo(cause);
              assertThat(broken.failure().guidance()).contains(guidance);
              assertThat(broken.failure().fault())
                  .contains(new PlatformFault(0, subcode, text, ""));
            });
  }

  @Test
  void containerStatus_ofAnErrorWithoutSubcode_isBrokenAllTheSame() {
    meta.says("{\"status_code\":\"ERROR\",\"id\":\"17889455560051444\"}");

    assertThat(meta.instagram().publisher().containerStatus(ACCESS, new ContainerId("178")))
        .isInstanceOfSatisfying(
            ContainerStatus.Broken.class,
            broken ->
                assertThat(broken.failure().cause()).isEqualTo(FailureCause.MEDIA_UNSUPPORTED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"error":{"message":"Unsupported get request. Object with ID '178' does not exist, cannot \
        be loaded due to missing permissions, or does not support this operation.",
        "type":"GraphMethodException","code":100,"error_subcode":33,"fbtrace_id":"A"}}
        """,
        """
        {"error":{"message":"(#10) Application does not have permission for this action",
        "type":"OAuthException","code":10,"fbtrace_id":"B"}}
        """
      })
  void containerStatus_thatMetaDoesNotShow_isNotFoundAndNoDeadToken(String answer) {
    meta.says(400, answer);

    assertThat(
            errorOf(
                () -> meta.instagram().publisher().containerStatus(ACCESS, new ContainerId("178"))))
        .isInstanceOf(PlatformError.NotFound.class);
  }

  private ContainerStatus status(String code, String text) {
    meta.says("{\"status_code\":\"%s\",\"status\":\"%s\",\"id\":178}".formatted(code, text));
    return meta.instagram().publisher().containerStatus(ACCESS, new ContainerId("178"));
  }
}
