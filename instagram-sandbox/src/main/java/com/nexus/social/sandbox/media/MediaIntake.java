package com.nexus.social.sandbox.media;

import com.nexus.social.sandbox.world.MediaFile;

/** Takes in pictures: fetched from their address, looked into, kept. */
public final class MediaIntake implements AutoCloseable {
  private static final int MAX_IMAGE_BYTES = 8 * 1024 * 1024;

  private final MediaFiles files;
  private final Fetcher fetcher = new Fetcher();

  public MediaIntake(MediaFiles files) {
    this.files = files;
  }

  /** A picture for the feed, which has limits of shape. */
  public MediaFile feedImage(String url) {
    byte[] bytes = fetcher.fetch(url, MAX_IMAGE_BYTES);
    Picture picture = Picture.read(bytes, url);
    picture.checkRatioForFeed();
    return keep(bytes, picture);
  }

  /** A picture for a story: any shape. */
  public MediaFile storyImage(String url) {
    byte[] bytes = fetcher.fetch(url, MAX_IMAGE_BYTES);
    return keep(bytes, Picture.read(bytes, url));
  }

  private MediaFile keep(byte[] bytes, Picture picture) {
    return new MediaFile(files.keep(bytes, ".jpg"), picture.width(), picture.height());
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
