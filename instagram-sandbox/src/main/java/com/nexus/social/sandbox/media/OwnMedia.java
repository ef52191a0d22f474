package com.nexus.social.sandbox.media;

import com.nexus.social.sandbox.http.Links;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The media that the sandbox itself serves: what is bundled, and what was posted. */
public final class OwnMedia {
  private static final Pattern BUNDLED = Pattern.compile("[a-z-]+\\.[a-z0-9]+");
  private static final Pattern POSTED = Pattern.compile("[0-9a-f]+\\.[a-z0-9]+");

  private final Links links;
  private final MediaFiles files;
  private final Map<String, byte[]> bundled = new ConcurrentHashMap<>();

  public OwnMedia(Links links, MediaFiles files) {
    this.links = links;
    this.files = files;
  }

  public MediaFiles files() {
    return files;
  }

  /**
   * What is at this very address of this sandbox; null for any other, which has to be gone to.
   * Going out to come in again would tell nothing more, and took most of the time of a post.
   */
  @Nullable InputStream at(String url) throws IOException {
    byte[] bytes = bundled(behind(url, Links.MEDIA));
    if (bytes != null) return new ByteArrayInputStream(bytes);
    Path file = file(behind(url, Links.FILES));
    return file == null ? null : Files.newInputStream(file);
  }

  private String behind(String url, String folder) {
    String start = links.base().resolve(folder).toString();
    return url.startsWith(start) ? url.substring(start.length()) : "";
  }

  byte @Nullable [] bundled(String name) {
    if (!BUNDLED.matcher(name).matches()) return null;
    byte[] known = bundled.get(name);
    if (known != null) return known;
    try (InputStream in = OwnMedia.class.getResourceAsStream(name)) {
      if (in == null) return null;
      byte[] read = in.readAllBytes();
      bundled.put(name, read);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nullable ByteBuffer posted(String name) {
    Path file = file(name);
    if (file == null) return null;
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Path file(String name) {
    return POSTED.matcher(name).matches() ? files.find(name) : null;
  }
}
