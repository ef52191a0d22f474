package com.nexus.social.sandbox.world;

/** What a container is made for, and what it becomes. */
public enum ContainerKind {
  IMAGE("IMAGE", "FEED"),
  STORY_IMAGE("IMAGE", "STORY");

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
    return this == STORY_IMAGE;
  }
}
