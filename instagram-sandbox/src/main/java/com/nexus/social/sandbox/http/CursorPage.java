package com.nexus.social.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.wire.RequestErrors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** One page of a list, with the cursors to its neighbours. */
public final class CursorPage<T> {
  private static final int DEFAULT_LIMIT = 25;
  private static final int MAX_LIMIT = 100;
  private static final String CURSOR_MARK = "AQHS";

  private final List<T> items;
  private final boolean moreBefore;
  private final boolean moreAfter;

  private CursorPage(List<T> items, boolean moreBefore, boolean moreAfter) {
    this.items = items;
    this.moreBefore = moreBefore;
    this.moreAfter = moreAfter;
  }

  /** The page that the parameters limit, after and before ask for. */
  public static <T> CursorPage<T> of(Params params, Iterator<T> all, Function<T, String> key) {
    int limit = limit(params);
    String after = params.text("after");
    String before = params.text("before");
    if (before != null) return endingBefore(decode("before", before), all, key, limit);
    if (after != null) skipPast(decode("after", after), all, key);
    List<T> items = new ArrayList<>();
    while (items.size() < limit && all.hasNext()) items.add(all.next());
    return new CursorPage<>(items, after != null, all.hasNext());
  }

  private static <T> CursorPage<T> endingBefore(
      String end, Iterator<T> all, Function<T, String> key, int limit) {
    Deque<T> nearest = new ArrayDeque<>();
    boolean moreBefore = false;
    while (all.hasNext()) {
      T item = all.next();
      if (key.apply(item).equals(end)) {
        return new CursorPage<>(List.copyOf(nearest), moreBefore, true);
      }
      nearest.addLast(item);
      if (nearest.size() > limit) {
        nearest.removeFirst();
        moreBefore = true;
      }
    }
    throw invalid("before");
  }

  private static <T> void skipPast(String start, Iterator<T> all, Function<T, String> key) {
    while (all.hasNext()) {
      if (key.apply(all.next()).equals(start)) return;
    }
    throw invalid("after");
  }

  private static int limit(Params params) {
    Long limit = params.number("limit");
    if (limit == null) return DEFAULT_LIMIT;
    if (limit < 1) throw invalid("limit");
    return (int) Math.min(limit, MAX_LIMIT);
  }

  /** The list as Meta writes it. The last page is the one without a next. */
  public ObjectNode json(Call call, Function<T, String> key, Function<T, ? extends JsonNode> json) {
    ObjectNode page = MetaJson.object();
    ArrayNode data = page.putArray("data");
    items.forEach(item -> data.add(json.apply(item)));
    if (items.isEmpty()) return page;
    ObjectNode paging = page.putObject("paging");
    ObjectNode cursors = paging.putObject("cursors");
    String first = encode(key.apply(items.getFirst()));
    String last = encode(key.apply(items.getLast()));
    cursors.put("before", first).put("after", last);
    if (moreBefore) paging.put("previous", link(call, "before", first));
    if (moreAfter) paging.put("next", link(call, "after", last));
    return page;
  }

  private static String link(Call call, String direction, String cursor) {
    return CallLink.like(call, List.of("fields", "since", "until"))
        .with("limit", Integer.toString(limit(call.params())))
        .with(direction, cursor)
        .toString();
  }

  private static String encode(String key) {
    byte[] text = (CURSOR_MARK + key).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  private static String decode(String parameter, String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith(CURSOR_MARK)) return text.substring(CURSOR_MARK.length());
    } catch (IllegalArgumentException _) {
      // Falls through to the same answer as any other text that is no cursor.
    }
    throw invalid(parameter);
  }

  private static RuntimeException invalid(String parameter) {
    return RequestErrors.invalidParameter("Param " + parameter + " has an invalid value");
  }
}
