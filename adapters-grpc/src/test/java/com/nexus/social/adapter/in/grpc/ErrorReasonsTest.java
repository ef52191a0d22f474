package com.nexus.social.adapter.in.grpc;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.v1.ErrorReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorReasonsTest {
  private static final Path PROTO =
      Path.of("../proto/src/main/protobuf/nexus/social/v1/error_reason.proto");

  /** A comment that begins with a code, up to the value that it describes. */
  private static final Pattern DOCUMENTED =
      Pattern.compile(
          "\\n\\n  // ([A-Z_]+)\\. (?:[^\\n]*\\n  //)*[^\\n]*\\n  (ERROR_REASON_\\w+) =");

  @Test
  void code_everyReason_isTheOneItsCommentPromises() throws IOException {
    Map<String, String> documented =
        DOCUMENTED
            .matcher(Files.readString(PROTO))
            .results()
            .collect(toMap(match -> match.group(2), match -> match.group(1)));
    Map<String, String> implemented =
        Arrays.stream(ErrorReason.values())
            .filter(reason -> reason != ErrorReason.UNRECOGNIZED)
            .filter(reason -> reason != ErrorReason.ERROR_REASON_UNSPECIFIED)
            .collect(toMap(ErrorReason::name, reason -> ErrorReasons.code(reason).name()));

    assertThat(implemented).containsExactlyInAnyOrderEntriesOf(documented);
  }

  @ParameterizedTest
  @EnumSource(
      value = ErrorReason.class,
      names = {"ERROR_REASON_UNSPECIFIED", "UNRECOGNIZED"})
  void code_noReason_isRefused(ErrorReason reason) {
    assertThatIllegalArgumentException().isThrownBy(() -> ErrorReasons.code(reason));
  }

  @ParameterizedTest
  @EnumSource(FailureCause.class)
  void reason_everyCause_isTheOneOfItsName(FailureCause cause) {
    String expected =
        cause == FailureCause.AUTHORIZATION_CODE_REFUSED
            ? "AUTHORIZATION_ALREADY_USED"
            : cause.name();
    assertThat(ErrorReasons.reason(cause).name()).isEqualTo("ERROR_REASON_" + expected);
  }
}
