package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.wire.GraphError;
import com.nexus.social.sandbox.wire.GraphException;
import java.util.List;

/** Why people, products and places were not added. */
final class TagErrors {
  private TagErrors() {}

  static GraphException tooMany(int maximum) {
    return of(
        100,
        2207040,
        "Invalid parameter",
        "Too many tags",
        "Cannot use more than %d tags per created media.".formatted(maximum));
  }

  /** Not on Meta's page; seen by its clients. */
  static GraphException unknownUsers(List<String> usernames) {
    return of(
        110,
        2207018,
        "Invalid user id",
        "Cannot load user with a private profile or invalid username",
        "The following user(s) cannot be accessed: " + String.join(", ", usernames));
  }

  static GraphException productPlaced() {
    return of(
        100,
        2207035,
        "Invalid parameter",
        "Invalid product tags",
        "Product tag positions should not be specified for video media.");
  }

  static GraphException productNotPlaced() {
    return of(
        100,
        2207036,
        "Invalid parameter",
        "Invalid product tags",
        "Product tag positions are required for photo media.");
  }

  static GraphException productsNotAdded() {
    return of(
        100,
        2207037,
        "Invalid parameter",
        "Invalid product tags",
        "We couldn't add all of your product tags. The product ID may be incorrect, the product may"
            + " be deleted, or you may not have permission to tag the product.");
  }

  static GraphException invalidLocation() {
    return new GraphException(
        GraphError.oauth(100, "(#100) INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID"));
  }

  private static GraphException of(
      int code, int subcode, String message, String title, String text) {
    return new GraphException(GraphError.publishing(code, subcode, message, title, text));
  }
}
