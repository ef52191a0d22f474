package com.nexus.social.sandbox.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignedRequestTest {
  @Test
  void request_isSignedAsMetaSignsIt() {
    assertThat(
            SignedRequest.of(
                SentCallback.Kind.DEAUTHORIZE,
                "218471",
                Instant.ofEpochSecond(1_760_000_000),
                "secret123"))
        .isEqualTo(
            "qmlwue_5cfeliq5ZfMuuofG1TmiEYbUt_NXN4R5ysMg.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImlzc3VlZF9hdCI6MTc2MDAwMDAwMCwidXNlcl9pZCI6IjIxODQ3MSJ9");
  }
}
