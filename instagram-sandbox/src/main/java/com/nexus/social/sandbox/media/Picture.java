package com.nexus.social.sandbox.media;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.jpeg.JpegDirectory;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;

/** The size of a JPEG as it is seen, upright. */
record Picture(int width, int height) {
  private static final double TALLEST = 4.0 / 5;
  private static final double WIDEST = 1.91;
  private static final int FIRST_SIDEWAYS_ORIENTATION = 5;

  /** Looks into the bytes: neither the name nor the content type of a file says what it is. */
  static Picture read(byte[] bytes, String url) {
    try {
      FileType type =
          FileTypeDetector.detectFileType(new BufferedInputStream(new ByteArrayInputStream(bytes)));
      if (type != FileType.Jpeg) {
        boolean picture = type.getMimeType() != null && type.getMimeType().startsWith("image/");
        throw picture ? MediaErrors.unsupportedFormat(type.getName()) : MediaErrors.notFetched(url);
      }
      return upright(JpegMetadataReader.readMetadata(new ByteArrayInputStream(bytes)), url);
    } catch (IOException | ImageProcessingException | MetadataException _) {
      throw MediaErrors.notFetched(url);
    }
  }

  private static Picture upright(Metadata metadata, String url) throws MetadataException {
    JpegDirectory jpeg = metadata.getFirstDirectoryOfType(JpegDirectory.class);
    if (jpeg == null) throw MediaErrors.notFetched(url);
    ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    boolean sideways = orientation != null && orientation >= FIRST_SIDEWAYS_ORIENTATION;
    int width = jpeg.getImageWidth();
    int height = jpeg.getImageHeight();
    return sideways ? new Picture(height, width) : new Picture(width, height);
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
