package com.nexus.social.sandbox.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.nexus.social.sandbox.wire.ListParam;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.ContainerKind;
import java.util.List;

/** Who and what is marked in a picture or video. */
final class Tags {
  private static final int MOST_USERS = 20;
  private static final int MOST_COLLABORATORS = 3;
  private static final int MOST_PRODUCTS = 5;
  private static final int MOST_PRODUCTS_OF_A_REEL = 30;

  private Tags() {}

  /**
   * Positions are needed in a picture of the feed, may be given in a story, and say nothing else.
   */
  static void checkUsers(String parameter, ContainerKind kind, String value) {
    List<JsonNode> tags = ListParam.objects(parameter, value);
    if (tags.size() > MOST_USERS) throw TagErrors.tooMany(MOST_USERS);
    checkUsernames(tags.stream().map(tag -> tag.path("username").asText()).toList());
    boolean inPicture = kind == ContainerKind.IMAGE || kind == ContainerKind.CAROUSEL_IMAGE;
    for (JsonNode tag : tags) {
      boolean placed = tag.has("x") || tag.has("y");
      if ((inPicture || placed) && !isPlaced(tag)) {
        throw RequestErrors.invalidParameter(
            "Param " + parameter + " must have x and y between 0.0 and 1.0");
      }
    }
  }

  static void checkCollaborators(String parameter, ContainerKind kind, String value) {
    List<String> usernames = ListParam.texts(parameter, value);
    if (usernames.size() > MOST_COLLABORATORS) {
      throw RequestErrors.invalidParameter(
          "Param %s must have no more than %d items".formatted(parameter, MOST_COLLABORATORS));
    }
    checkUsernames(usernames);
  }

  static void checkProducts(String parameter, ContainerKind kind, String value) {
    List<JsonNode> tags = ListParam.objects(parameter, value);
    int most = kind == ContainerKind.REEL ? MOST_PRODUCTS_OF_A_REEL : MOST_PRODUCTS;
    if (tags.size() > most) throw TagErrors.productsNotAdded();
    for (JsonNode tag : tags) {
      if (tag.path("product_id").asText().isEmpty()) throw TagErrors.productsNotAdded();
      checkPosition(kind, tag);
    }
  }

  private static void checkPosition(ContainerKind kind, JsonNode product) {
    switch (kind) {
      case REEL, STORY_VIDEO, CAROUSEL_VIDEO -> {
        if (product.has("x") || product.has("y")) throw TagErrors.productPlaced();
      }
      case IMAGE, STORY_IMAGE, CAROUSEL_IMAGE -> {
        if (!isPlaced(product)) throw TagErrors.productNotPlaced();
      }
      case CAROUSEL -> {}
    }
  }

  private static boolean isPlaced(JsonNode tag) {
    return isWithin(tag.path("x")) && isWithin(tag.path("y"));
  }

  private static boolean isWithin(JsonNode coordinate) {
    double value = coordinate.asDouble(-1);
    return value >= 0 && value <= 1;
  }

  /** Nobody's name has an @ in it: the name of bob is bob. */
  private static void checkUsernames(List<String> usernames) {
    List<String> impossible =
        usernames.stream().filter(name -> !name.matches("[A-Za-z0-9._]{1,30}")).toList();
    if (!impossible.isEmpty()) throw TagErrors.unknownUsers(impossible);
  }
}
