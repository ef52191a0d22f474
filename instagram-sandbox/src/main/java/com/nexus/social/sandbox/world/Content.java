package com.nexus.social.sandbox.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a post shows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "content")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Content.Picture.class, name = "picture"),
  @JsonSubTypes.Type(value = Content.Video.class, name = "video"),
  @JsonSubTypes.Type(value = Content.Album.class, name = "album"),
})
public sealed interface Content {
  record Picture(MediaFile file) implements Content {}

  /**
   * A video.
   *
   * @param sound whether it has any
   * @param cover the picture that stands for it, if the app gave one
   */
  record Video(MediaFile file, Duration length, boolean sound, @Nullable MediaFile cover)
      implements Content {}

  /**
   * A carousel.
   *
   * @param items ids, in their order: of containers as long as it is one itself, then of posts
   */
  record Album(List<String> items) implements Content {
    public Album {
      items = List.copyOf(items);
    }
  }
}
