package com.nexus.social.sandbox.media;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.wire.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves the bundled media, good and deliberately bad, and what was posted. */
public final class MediaPages {
  private static final Map<String, String> TYPES =
      Map.of(".jpg", "image/jpeg", ".png", "image/png", ".mp4", "video/mp4");

  private final MediaFiles files;

  public MediaPages(MediaFiles files) {
    this.files = files;
  }

  public List<Route> routes() {
    return List.of(
        Route.page("GET", Links.MEDIA + "{name}", MediaPages::bundled),
        Route.page("GET", Links.FILES + "{name}", this::posted));
  }

  private static Reply bundled(Call call) {
    String name = call.segment(2);
    return reply(name, name.matches("[a-z-]+\\.[a-z0-9]+") ? resource(name) : null);
  }

  private Reply posted(Call call) {
    String name = call.segment(2);
    return reply(name, files.read(name));
  }

  private static byte @Nullable [] resource(String name) {
    try (InputStream in = MediaPages.class.getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reply reply(String name, byte @Nullable [] bytes) {
    String type = TYPES.get(name.substring(Math.max(0, name.lastIndexOf('.'))));
    if (bytes == null || type == null) {
      return Reply.text(404, "text/plain; charset=UTF-8", "There is no " + name);
    }
    return Reply.of(200, type, bytes).with("Cache-Control", "max-age=3600");
  }
}
