package com.nexus.social.sandbox.media;

import com.nexus.social.sandbox.wire.Reply;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that is wanted: players ask for videos piece by piece.
 *
 * @param end behind its last byte
 * @param partial whether less than everything was asked for
 */
record ByteRange(int start, int end, boolean partial) {
  private static final Pattern HEADER = Pattern.compile("bytes=(\\d{0,10})-(\\d{0,10})");

  /** What cannot be read or met is answered with everything, as HTTP allows. */
  static ByteRange of(@Nullable String header, int length) {
    ByteRange all = new ByteRange(0, length, false);
    Matcher matcher = HEADER.matcher(header == null ? "" : header);
    if (!matcher.matches()) return all;
    String first = matcher.group(1);
    String last = matcher.group(2);
    if (first.isEmpty() && last.isEmpty()) return all;
    long start = first.isEmpty() ? length - Long.parseLong(last) : Long.parseLong(first);
    long end = first.isEmpty() || last.isEmpty() ? length : Long.parseLong(last) + 1;
    if (start >= length || end <= start) return all;
    return new ByteRange((int) Math.max(0, start), (int) Math.min(length, end), true);
  }

  Reply reply(String contentType, ByteBuffer all) {
    Map<String, String> headers =
        partial
            ? Map.of(
                "Accept-Ranges",
                "bytes",
                "Content-Range",
                "bytes %d-%d/%d".formatted(start, end - 1, all.remaining()))
            : Map.of("Accept-Ranges", "bytes");
    ByteBuffer wanted = all.slice(start, end - start).asReadOnlyBuffer();
    return new Reply(partial ? 206 : 200, contentType, wanted, headers);
  }
}
