package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.Failures.errorOf;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.ACCESS;
import static com.nexus.social.adapter.out.instagram.ScriptedMeta.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.nexus.social.application.port.out.MediaPublisher;
import com.nexus.social.application.port.out.PlatformError.NotFound;
import com.nexus.social.application.port.out.PlatformError.Throttled;
import com.nexus.social.application.port.out.PlatformError.Unavailable;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.ContainerStatus;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadRetryTest {
  private static final ContainerId CONTAINER = new ContainerId("178");
  private static final String PASSING = "{\"error\":{\"code\":2,\"message\":\"later\"}}";

  private final ScriptedMeta meta = new ScriptedMeta();
  private final MediaPublisher publisher = meta.instagram().publisher();

  @AfterEach
  void stop() {
    meta.close();
  }

  @Test
  void read_whileMetaIsUnavailable_isRepeated() {
    meta.says(500, PASSING).says(502, "<html>").says("{\"status_code\":\"FINISHED\"}");

    assertThat(publisher.containerStatus(ACCESS, CONTAINER))
        .isInstanceOf(ContainerStatus.Ready.class);
  }

  @Test
  void read_whileTheConnectionBreaks_isRepeated() {
    meta.says(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build())
        .says("{\"status_code\":\"PUBLISHED\"}");

    assertThat(publisher.containerStatus(ACCESS, CONTAINER))
        .isInstanceOf(ContainerStatus.Published.class);
  }

  @Test
  void read_whileMetaStaysUnavailable_isGivenUp() {
    meta.saysTimes(10, 500, PASSING);

    assertThat(errorOf(() -> publisher.newestMedia(ACCESS))).isInstanceOf(Unavailable.class);
    assertThat(meta.requests()).isEqualTo(ReadRetry.TRIES);
  }

  @Test
  void read_whenThrottled_isNotRepeated() {
    meta.saysTimes(2, 400, "{\"error\":{\"code\":80002,\"is_transient\":true}}");

    assertThat(errorOf(() -> publisher.containerStatus(ACCESS, CONTAINER)))
        .isInstanceOf(Throttled.class);
    assertThat(meta.requests()).isEqualTo(1);
  }

  @Test
  void read_whenNotFound_isNotRepeated() {
    meta.saysTimes(2, 400, "{\"error\":{\"code\":100,\"error_subcode\":33}}");

    assertThat(errorOf(() -> publisher.containerStatus(ACCESS, CONTAINER)))
        .isInstanceOf(NotFound.class);
    assertThat(meta.requests()).isEqualTo(1);
  }

  @Test
  void list_whenRefused_isNotRepeated() {
    meta.saysTimes(2, 403, "{\"error\":{\"code\":368}}");

    assertThat(errorOf(() -> publisher.newestMedia(ACCESS))).isInstanceOf(Unavailable.class);
    assertThat(meta.requests()).isEqualTo(1);
  }

  @Test
  void createContainer_whileMetaIsUnavailable_isNotRepeated() {
    meta.saysTimes(2, 500, PASSING);

    assertThat(errorOf(() -> publisher.createContainer(ACCESS, CONTENT)))
        .isInstanceOf(Unavailable.class);
    assertThat(meta.requests()).isEqualTo(1);
  }
}
