package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;

/**
 * Why something was not published. Codes and words to the person:
 * developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/error-codes.
 */
final class PublishingErrors {
  private PublishingErrors() {}

  static GraphException missing(String parameter) {
    return new GraphException(
        GraphError.of(
            400, GraphError.INSTAGRAM, 100, "The parameter " + parameter + " is required"));
  }

  static GraphException notAllowed(String parameter) {
    return new GraphException(
        GraphError.oauth(100, "(#100) Param " + parameter + " is not allowed"));
  }

  static GraphException unknownMediaType(String type) {
    return of(
        100,
        2207023,
        "Invalid parameter",
        "Unknown media type",
        "The media type %s is unknown.".formatted(type));
  }

  static GraphException captionTooLong(int length, int maximum) {
    return of(
        36004,
        2207010,
        "The caption was too long.",
        "Caption too long",
        "The submitted image's caption was %d characters long. The maximum number of characters permitted for a caption is %d. Please submit media with a shorter caption."
            .formatted(length, maximum));
  }

  static GraphException tooManyContainers(int maximum) {
    return of(
        9,
        2207042,
        "The maximum number of containers was reached.",
        "Maximum number of containers reached",
        "You reached maximum number of containers that is allowed to be created by Content Publishing API in 24 hours: %d."
            .formatted(maximum));
  }

  static GraphException tooManyPosts() {
    return of(
        9,
        2207042,
        "The maximum number of posts was reached.",
        "Maximum number of posts reached",
        "You reached maximum number of posts that is allowed to be published by Content Publishing"
            + " API.");
  }

  static GraphException notReady() {
    return of(
        9007,
        2207027,
        "Media ID is not available",
        "Media not ready for publishing",
        "The media is not ready for publishing, please wait for a moment");
  }

  static GraphException noSuchContainer(String id) {
    return of(
        24,
        2207008,
        "The requested resource does not exist",
        "Media builder not found",
        "The media builder with creation id = %s does not exist or has been expired."
            .formatted(id));
  }

  static GraphException foreignContainer(String id) {
    return of(
        24,
        2207006,
        "The requested resource does not exist",
        "Media not found",
        "The media with %s cannot be found".formatted(id));
  }

  static GraphException wrongNumberOfItems(int fewest, int most) {
    return of(
        100,
        2207028,
        "Invalid parameter",
        "Carousel validation failed",
        "Your post won't work as a carousel. Carousels need at least %d photos/videos and no more than %d photos/videos. Please try again."
            .formatted(fewest, most));
  }

  static GraphException repeatedItem() {
    return new GraphException(
        GraphError.oauth(100, "(#100) Param children must not have the same item twice"));
  }

  static GraphException noItem(String id) {
    return new GraphException(
        GraphError.oauth(
            100,
            "(#100) Param children has an item that was not made with is_carousel_item: " + id));
  }

  static GraphException itemAlone() {
    return of(
        100,
        2207089,
        "Invalid parameter",
        "Carousel item cannot be published standalone",
        "Media created with media_type=VIDEO is a carousel item and cannot be published as a"
            + " standalone post. To publish a standalone video, use media_type=REELS instead.");
  }

  static GraphException notDeletable() {
    return of(
        -1, 2207073, "Fatal", "Media Type Not Supported", "This media type cannot be deleted.");
  }

  static GraphException thumbOffsetOutside() {
    return of(
        1,
        2207057,
        "An unknown error occurred",
        "Invalid thumbnail offset",
        "Thumbnail offset must be greater than or equal to 0 and less than video duration.");
  }

  private static GraphException of(
      int code, int subcode, String message, String title, String text) {
    return new GraphException(GraphError.publishing(code, subcode, message, title, text));
  }
}
