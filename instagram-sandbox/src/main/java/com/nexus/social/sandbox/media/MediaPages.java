package com.nexus.social.sandbox.media;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Links;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.wire.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
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
    return reply(call, name, name.matches("[a-z-]+\\.[a-z0-9]+") ? resource(name) : null);
  }

  private Reply posted(Call call) {
    String name = call.segment(2);
    Path file = files.find(name);
    return reply(call, name, file == null ? null : mapped(file));
  }

  private static @Nullable ByteBuffer resource(String name) {
    try (InputStream in = MediaPages.class.getResourceAsStream(name)) {
      return in == null ? null : ByteBuffer.wrap(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteBuffer mapped(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reply reply(Call call, String name, @Nullable ByteBuffer bytes) {
    String type = TYPES.get(name.substring(Math.max(0, name.lastIndexOf('.'))));
    if (bytes == null || type == null) {
      return Reply.text(404, "text/plain; charset=UTF-8", "There is no " + name);
    }
    return ByteRange.of(call.payload().header("Range"), bytes.remaining())
        .reply(type, bytes)
        .with("Cache-Control", "max-age=3600");
  }
}
