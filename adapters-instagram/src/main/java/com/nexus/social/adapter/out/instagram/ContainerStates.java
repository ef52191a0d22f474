package com.nexus.social.adapter.out.instagram;

import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import com.nexus.social.domain.publication.ContainerStatus;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the state of a container.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/ig-container">IG
 *     Container</a>
 */
final class ContainerStates {
  /** "Error: Media upload has failed with error code 2207026". */
  private static final Pattern SUBCODE = Pattern.compile("\\b22\\d{5}\\b");

  private ContainerStates() {}

  static ContainerStatus of(Answers.Container container) {
    String text = container.status() == null ? "" : container.status();
    return switch (container.statusCode()) {
      case "FINISHED" -> new ContainerStatus.Ready();
      case "PUBLISHED" -> new ContainerStatus.Published();
      case "ERROR" -> new ContainerStatus.Broken(broken(text));
      case "EXPIRED" -> new ContainerStatus.Broken(expired(text));
      // IN_PROGRESS, and what Meta may add: it neither is ready nor has it failed.
      default -> new ContainerStatus.InProgress();
    };
  }

  private static Failure broken(String text) {
    Matcher matcher = SUBCODE.matcher(text);
    int subcode = matcher.find() ? Integer.parseInt(matcher.group()) : 0;
    return ErrorTable.forContainer(subcode)
        .map(row -> row.failure(fault(subcode, text)))
        .orElseGet(
            () ->
                new Failure(
                    FailureCause.MEDIA_UNSUPPORTED,
                    "Instagram could not process the media. Encode it anew, then post again.",
                    Optional.of(fault(subcode, text))));
  }

  private static Failure expired(String text) {
    return new Failure(
        FailureCause.PROCESSING_TIMED_OUT,
        "The media waited for longer than the 24 hours that Instagram keeps it. Post it again.",
        Optional.of(fault(0, text)));
  }

  /** A container names no code. */
  private static PlatformFault fault(int subcode, String text) {
    return new PlatformFault(0, subcode, text, "");
  }
}
