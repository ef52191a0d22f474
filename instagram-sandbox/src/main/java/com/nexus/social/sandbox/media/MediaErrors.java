package com.nexus.social.sandbox.media;

import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;

/**
 * Why media was not taken. Codes and words to the person:
 * developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/error-codes.
 */
final class MediaErrors {
  private MediaErrors() {}

  static GraphException picture(FetchException.Reason reason, String uri) {
    return switch (reason) {
      case NOT_THERE -> notFetched(uri);
      case TOO_SLOW -> tooSlow();
      case TOO_LARGE -> tooLarge();
    };
  }

  /** What videos fail with is seen in the status of their container, as a subcode. */
  static GraphException video(FetchException.Reason reason) {
    return switch (reason) {
      case NOT_THERE -> videoNotFetched();
      case TOO_SLOW -> tooSlow();
      case TOO_LARGE -> unsupportedVideo();
    };
  }

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

  /** Whatever is wrong with a video, this is all that Meta says. */
  static GraphException unsupportedVideo() {
    return of(
        352,
        2207026,
        "The video file you selected is in a format that we don't support.",
        "Unsupported video format",
        "The video format is not supported. Please check spec for supported video format.");
  }

  /** Not on Meta's page; seen by its clients. */
  private static GraphException videoNotFetched() {
    return of(
        -1,
        2207077,
        "Fatal",
        "Video download failed",
        "The video could not be downloaded. Please check that its address can be reached.");
  }

  private static GraphException of(
      int code, int subcode, String message, String title, String text) {
    return new GraphException(GraphError.publishing(code, subcode, message, title, text));
  }
}
