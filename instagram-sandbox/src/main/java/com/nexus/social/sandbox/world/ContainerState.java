package com.nexus.social.sandbox.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a container has come. Time passing alone needs no change: a moment says it all. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ContainerState.Fetching.class, name = "fetching"),
  @JsonSubTypes.Type(value = ContainerState.Uploading.class, name = "uploading"),
  @JsonSubTypes.Type(value = ContainerState.Processing.class, name = "processing"),
  @JsonSubTypes.Type(value = ContainerState.Failed.class, name = "failed"),
  @JsonSubTypes.Type(value = ContainerState.Published.class, name = "published"),
})
public sealed interface ContainerState {
  /** Its video is on the way from there. */
  record Fetching(String url) implements ContainerState {}

  /**
   * The app sends the bytes of its video.
   *
   * @param bytes how many there will be, once the app has said it
   */
  record Uploading(@Nullable Long bytes) implements ContainerState {}

  /** In work until then, and ready from then on. */
  record Processing(Instant readyAt, Content content) implements ContainerState {}

  /** Cannot be published, for the reason that the subcode names. */
  record Failed(int subcode) implements ContainerState {}

  record Published(String mediaId, Instant at) implements ContainerState {}
}
