package com.nexus.social.sandbox.media;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.wire.Reply;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves the bundled media, good and deliberately bad, and what was posted. */
public final class MediaPages {
  private static final Map<String, String> TYPES =
      Map.of(
          ".jpg",
          "image/jpeg",
          ".png",
          "image/png",
          ".webp",
          "image/webp",
          ".mp4",
          "video/mp4",
          ".mov",
          "video/quicktime",
          ".webm",
          "video/webm");

  private final OwnMedia media;

  public MediaPages(OwnMedia media) {
    this.media = media;
  }

  public List<Route> routes() {
    return List.of(
        Route.page("GET", Links.MEDIA + "{name}", this::bundled),
        Route.page("GET", Links.FILES + "{name}", this::posted));
  }

  private Reply bundled(Call call) {
    byte[] bytes = media.bundled(call.segment(2));
    return reply(call, bytes == null ? null : ByteBuffer.wrap(bytes));
  }

  private Reply posted(Call call) {
    return reply(call, media.posted(call.segment(2)));
  }

  private static Reply reply(Call call, @Nullable ByteBuffer bytes) {
    String name = call.segment(2);
    String type = TYPES.get(name.substring(Math.max(0, name.lastIndexOf('.'))));
    if (bytes == null || type == null) {
      return Reply.text(404, "text/plain; charset=UTF-8", "There is no " + name);
    }
    return ByteRange.of(call.payload().header("Range"), bytes.remaining())
        .reply(type, bytes)
        .with("Cache-Control", "max-age=3600");
  }
}
