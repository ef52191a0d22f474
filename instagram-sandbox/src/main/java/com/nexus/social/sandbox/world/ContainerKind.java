package com.nexus.social.sandbox.world;

/** What a container is made for, and what it becomes. */
public enum ContainerKind {
  IMAGE("IMAGE", "FEED"),
  REEL("VIDEO", "REELS"),
  STORY_IMAGE("IMAGE", "STORY"),
  STORY_VIDEO("VIDEO", "STORY"),
  CAROUSEL("CAROUSEL_ALBUM", "FEED"),
  /** An item of a carousel, which is published with it and never alone. */
  CAROUSEL_IMAGE("IMAGE", "FEED"),
  CAROUSEL_VIDEO("VIDEO", "FEED");

  private final String mediaType;
  private final String productType;

  ContainerKind(String mediaType, String productType) {
    this.mediaType = mediaType;
    this.productType = productType;
  }

  public String mediaType() {
    return mediaType;
  }

  public String productType() {
    return productType;
  }

  public boolean isStory() {
    return switch (this) {
      case STORY_IMAGE, STORY_VIDEO -> true;
      case IMAGE, REEL, CAROUSEL, CAROUSEL_IMAGE, CAROUSEL_VIDEO -> false;
    };
  }

  public boolean isCarouselItem() {
    return switch (this) {
      case CAROUSEL_IMAGE, CAROUSEL_VIDEO -> true;
      case IMAGE, REEL, STORY_IMAGE, STORY_VIDEO, CAROUSEL -> false;
    };
  }

  public boolean isVideo() {
    return switch (this) {
      case REEL, STORY_VIDEO, CAROUSEL_VIDEO -> true;
      case IMAGE, STORY_IMAGE, CAROUSEL, CAROUSEL_IMAGE -> false;
    };
  }
}
