package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.world.ContainerKind;

/** What the parameters of {@code POST /{ig}/media} ask for. */
final class MediaKinds {
  private MediaKinds() {}

  static ContainerKind of(Params params) {
    boolean item = params.flag("is_carousel_item");
    String type = params.text("media_type", "IMAGE");
    return switch (type) {
      case "IMAGE" -> item ? ContainerKind.CAROUSEL_IMAGE : ContainerKind.IMAGE;
      case "VIDEO" -> {
        if (!item) throw PublishingErrors.itemAlone();
        yield ContainerKind.CAROUSEL_VIDEO;
      }
      case "REELS" -> alone(ContainerKind.REEL, item);
      case "STORIES" -> alone(story(params), item);
      case "CAROUSEL" -> alone(ContainerKind.CAROUSEL, item);
      default -> throw PublishingErrors.unknownMediaType(type);
    };
  }

  private static ContainerKind story(Params params) {
    boolean video = params.text("video_url") != null || params.text("upload_type") != null;
    return video ? ContainerKind.STORY_VIDEO : ContainerKind.STORY_IMAGE;
  }

  private static ContainerKind alone(ContainerKind kind, boolean item) {
    if (item) throw PublishingErrors.notAllowed("is_carousel_item");
    return kind;
  }
}
