package com.nexus.social.adapter.out.instagram;

import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of the table of Meta's errors.
 *
 * @param match the errors it is about
 * @param verdict what they mean
 * @param cause what callers code against
 * @param guidance a sentence or two for the person who posted or connected
 */
record ErrorRow(Match match, Verdict verdict, FailureCause cause, String guidance) {
  private static final int ANY = Integer.MIN_VALUE;

  /** All errors with this code. */
  static Match on(int code) {
    return new Match(code, code, ANY, "");
  }

  /** The errors with this code and subcode. */
  static Match on(int code, int subcode) {
    return new Match(code, code, subcode, "");
  }

  /** All errors with a code from here to there. */
  static Match between(int first, int last) {
    return new Match(first, last, ANY, "");
  }

  /** All errors with this text in their message, in any case of letters. */
  static Match saying(String text) {
    return new Match(Integer.MIN_VALUE, Integer.MAX_VALUE, ANY, text);
  }

  Failure failure(PlatformFault fault) {
    return new Failure(cause, guidance, Optional.of(fault));
  }

  /** Which errors a row is about. */
  record Match(int firstCode, int lastCode, int subcode, String text) {
    /** The same, if this text is in the message, in any case of letters. */
    Match saying(String newText) {
      return new Match(firstCode, lastCode, subcode, newText);
    }

    Meaning means(Verdict verdict, FailureCause cause) {
      return new Meaning(this, verdict, cause);
    }

    boolean covers(PlatformFault fault) {
      return firstCode <= fault.code()
          && fault.code() <= lastCode
          && (subcode == ANY || subcode == fault.subcode())
          && lowerCase(fault.message()).contains(lowerCase(text));
    }

    private static String lowerCase(String mixed) {
      return mixed.toLowerCase(Locale.ROOT);
    }
  }

  /** A row without its guidance. */
  record Meaning(Match match, Verdict verdict, FailureCause cause) {
    ErrorRow advising(String guidance) {
      return new ErrorRow(match, verdict, cause, guidance);
    }
  }
}
