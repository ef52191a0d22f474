package com.nexus.social.sandbox.media;

import com.drew.imaging.FileType;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.webp.WebpDirectory;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The formats that Instagram was seen to take; it only promises the first. */
enum PictureFormat {
  JPEG(
      FileType.Jpeg,
      ".jpg",
      JpegDirectory.class,
      JpegDirectory.TAG_IMAGE_WIDTH,
      JpegDirectory.TAG_IMAGE_HEIGHT),
  PNG(
      FileType.Png,
      ".png",
      PngDirectory.class,
      PngDirectory.TAG_IMAGE_WIDTH,
      PngDirectory.TAG_IMAGE_HEIGHT),
  WEBP(
      FileType.WebP,
      ".webp",
      WebpDirectory.class,
      WebpDirectory.TAG_IMAGE_WIDTH,
      WebpDirectory.TAG_IMAGE_HEIGHT);

  private final FileType fileType;
  private final String extension;
  private final Class<? extends Directory> directory;
  private final int widthTag;
  private final int heightTag;

  PictureFormat(
      FileType fileType,
      String extension,
      Class<? extends Directory> directory,
      int widthTag,
      int heightTag) {
    this.fileType = fileType;
    this.extension = extension;
    this.directory = directory;
    this.widthTag = widthTag;
    this.heightTag = heightTag;
  }

  static @Nullable PictureFormat of(FileType type) {
    return Arrays.stream(values()).filter(f -> f.fileType == type).findFirst().orElse(null);
  }

  String extension() {
    return extension;
  }

  int width(Metadata metadata) throws MetadataException {
    return number(metadata, widthTag);
  }

  int height(Metadata metadata) throws MetadataException {
    return number(metadata, heightTag);
  }

  private int number(Metadata metadata, int tag) throws MetadataException {
    Directory found = metadata.getFirstDirectoryOfType(directory);
    if (found == null) throw new MetadataException("No size in this " + this);
    return found.getInt(tag);
  }
}
