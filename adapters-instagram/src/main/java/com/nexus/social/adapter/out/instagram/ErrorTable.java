package com.nexus.social.adapter.out.instagram;

import com.nexus.social.domain.failure.PlatformFault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All errors of Meta's that are known, and what each means. */
final class ErrorTable {
  /** The first row that covers an error is the one that counts. */
  static final List<ErrorRow> ROWS =
      Stream.of(PublishingErrors.ROWS, LoginErrors.ROWS, GraphErrors.ROWS)
          .flatMap(List::stream)
          .toList();

  private ErrorTable() {}

  /** The row for an error; empty for one that is not known. */
  static Optional<ErrorRow> find(PlatformFault fault) {
    // A subcode of publishing is unique, and more reliable than the code that it comes with.
    return forContainer(fault.subcode())
        .or(() -> ROWS.stream().filter(row -> row.match().covers(fault)).findFirst());
  }

  /** The row for the subcode that a broken container names; empty for one that is not known. */
  static Optional<ErrorRow> forContainer(int subcode) {
    return PublishingErrors.ROWS.stream()
        .filter(row -> row.match().subcode() == subcode)
        .findFirst();
  }

  /**
   * Whether this answer to media_publish proves that it published nothing. Only answers of which
   * nobody has seen otherwise are here: posts went live behind a 500, behind 4/2207051 and behind a
   * 403, so that every other answer means "look".
   */
  static boolean provesUnpublished(PlatformFault fault) {
    return switch (fault.code()) {
      case 190 -> true; // the token was refused, whatever the subcode
      case 9 -> fault.subcode() == 2207042; // the posts of the last 24 hours are used up
      case 9007 -> fault.subcode() == 2207027; // the container is not ready
      default -> false;
    };
  }
}
