package com.nexus.social.sandbox.media;

import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;

/**
 * Why a picture was not taken. Codes and words to the person:
 * developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/error-codes.
 */
final class MediaErrors {
  private MediaErrors() {}

  static GraphException notFetched(String uri) {
    return of(
        9004,
        2207052,
        "Only photo or video can be accepted as media type.",
        "Media download has failed. The media URI doesn't meet our requirements.",
        "The media could not be fetched from this URI: %s. Please check the limitations section in our development document for more information: https://developers.facebook.com/docs/instagram-api/reference/ig-user/media#creating"
            .formatted(uri));
  }

  static GraphException tooSlow() {
    return of(-2, 2207003, "Timeout", "Timeout", "It takes too long to download the media.");
  }

  static GraphException tooLarge() {
    return of(
        36000,
        2207004,
        "The image size is too large.",
        "Image size too large",
        "The image is too large to download. It should be less than 8 MiB.");
  }

  static GraphException unsupportedFormat(String format) {
    return of(
        36001,
        2207005,
        "The image format is not supported.",
        "Unsupported image format",
        "The image format %s is not supported. Supported formats are: JPG.".formatted(format));
  }

  static GraphException unsupportedRatio(String ratio) {
    return of(
        36003,
        2207009,
        "The aspect ratio is not supported.",
        "Unsupported aspect ratio",
        "The submitted image with aspect ratio ('%s',) cannot be published. Please submit an image with a valid aspect ratio."
            .formatted(ratio));
  }

  private static GraphException of(
      int code, int subcode, String message, String title, String text) {
    return new GraphException(GraphError.publishing(code, subcode, message, title, text));
  }
}
