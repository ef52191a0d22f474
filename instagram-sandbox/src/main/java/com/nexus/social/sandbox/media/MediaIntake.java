package com.nexus.social.sandbox.media;

import com.nexus.social.sandbox.world.Container;
import com.nexus.social.sandbox.world.ContainerKind;
import com.nexus.social.sandbox.world.Content;
import com.nexus.social.sandbox.world.MediaFile;
import com.nexus.social.sandbox.world.PlatformRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes in pictures and videos: fetched from their address or sent, looked into, kept. */
public final class MediaIntake implements AutoCloseable {
  private static final int MAX_IMAGE_BYTES = 8 * 1024 * 1024;

  private final MediaFiles files;
  private final Supplier<PlatformRules> rules;
  private final Fetcher fetcher;

  public MediaIntake(OwnMedia own, Supplier<PlatformRules> rules) {
    this.files = own.files();
    this.fetcher = new Fetcher(own);
    this.rules = rules;
  }

  /** A picture for the feed, which has limits of shape, or for a story, which has none. */
  public Content.Picture picture(ContainerKind kind, String url) {
    byte[] bytes = bytes(url);
    Picture picture = Picture.read(bytes, url);
    if (rules.get().onlyJpeg()) picture.checkJpeg();
    if (!kind.isStory()) picture.checkRatioForFeed();
    return new Content.Picture(keep(bytes, picture));
  }

  /** The container's video, from its address. */
  public Content.Video fetched(Container container, String url) {
    fetch(container, url);
    return uploaded(container);
  }

  /** Gets the bytes of the container's video, and does not look into them. */
  public void fetch(Container container, String url) {
    Path part = files.part(container.id());
    VideoLimits limits = VideoLimits.of(container.draft().kind());
    try {
      fetcher.intoFile(url, part, limits.maxBytes());
    } catch (FetchException e) {
      delete(part);
      throw MediaErrors.video(e.reason());
    }
  }

  /** The container's video, of which all bytes are here. */
  public Content.Video uploaded(Container container) {
    Path part = files.part(container.id());
    try {
      Film film = Film.read(part);
      long bytes = Files.size(part);
      VideoLimits limits = VideoLimits.of(container.draft().kind());
      if (bytes > limits.maxBytes() || !limits.allow(film)) throw MediaErrors.unsupportedVideo();
      MediaFile cover = cover(container.draft().option("cover_url"));
      String name = files.keep(part, film.extension());
      MediaFile file = new MediaFile(name, film.width(), film.height(), bytes);
      return new Content.Video(file, film.length(), film.sound(), cover);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(part);
    }
  }

  private @Nullable MediaFile cover(@Nullable String url) {
    if (url == null) return null;
    byte[] bytes = bytes(url);
    Picture picture = Picture.read(bytes, url);
    picture.checkJpeg();
    return keep(bytes, picture);
  }

  private byte[] bytes(String url) {
    try {
      return fetcher.bytes(url, MAX_IMAGE_BYTES);
    } catch (FetchException e) {
      throw MediaErrors.picture(e.reason(), url);
    }
  }

  private MediaFile keep(byte[] bytes, Picture picture) {
    String name = files.keep(bytes, picture.format().extension());
    return new MediaFile(name, picture.width(), picture.height(), bytes.length);
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
