package com.nexus.social.sandbox.media;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;

/** What a picture is, and its size as it is seen, upright. */
record Picture(PictureFormat format, int width, int height) {
  private static final double TALLEST = 4.0 / 5;
  private static final double WIDEST = 1.91;
  private static final int FIRST_SIDEWAYS_ORIENTATION = 5;

  /** Looks into the bytes: neither the name nor the content type of a file says what it is. */
  static Picture read(byte[] bytes, String url) {
    try {
      FileType type =
          FileTypeDetector.detectFileType(new BufferedInputStream(new ByteArrayInputStream(bytes)));
      PictureFormat format = PictureFormat.of(type);
      if (format == null) throw notTaken(type, url);
      return upright(
          format, ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), 0, type));
    } catch (IOException | ImageProcessingException | MetadataException _) {
      throw MediaErrors.notFetched(url);
    }
  }

  private static RuntimeException notTaken(FileType type, String url) {
    boolean picture = type.getMimeType() != null && type.getMimeType().startsWith("image/");
    return picture ? MediaErrors.unsupportedFormat(type.getName()) : MediaErrors.notFetched(url);
  }

  private static Picture upright(PictureFormat format, Metadata metadata) throws MetadataException {
    ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    boolean sideways = orientation != null && orientation >= FIRST_SIDEWAYS_ORIENTATION;
    int width = format.width(metadata);
    int height = format.height(metadata);
    return sideways ? new Picture(format, height, width) : new Picture(format, width, height);
  }

  void checkJpeg() {
    if (format != PictureFormat.JPEG) throw MediaErrors.unsupportedFormat(format.name());
  }

  /** The feed takes 4:5 to 1.91:1. */
  void checkRatioForFeed() {
    double ratio = (double) width / height;
    if (ratio < TALLEST || ratio > WIDEST) {
      int divisor = BigInteger.valueOf(width).gcd(BigInteger.valueOf(height)).intValue();
      throw MediaErrors.unsupportedRatio(width / divisor + "/" + height / divisor);
    }
  }
}
