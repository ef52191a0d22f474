package com.nexus.social.sandbox.publishing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nexus.social.sandbox.media.Uploads;
import com.nexus.social.sandbox.publishing.ContainerNodes.Seen;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.world.Container;
import com.nexus.social.sandbox.world.ContainerState;
import com.nexus.social.sandbox.world.Content;
import org.jspecify.annotations.Nullable;

/** The course of a video in more words; pictures have none. */
final class VideoStatus {
  private static final String NOT_STARTED = "not_started";
  private static final String IN_PROGRESS = "in_progress";
  private static final String COMPLETE = "complete";

  private final Uploads uploads;

  VideoStatus(Uploads uploads) {
    this.uploads = uploads;
  }

  @Nullable ObjectNode json(Seen seen) {
    if (!seen.container().draft().kind().isVideo()) return null;
    ObjectNode json = MetaJson.object();
    json.set("uploading_phase", uploading(seen.container()));
    json.set("processing_phase", processing(seen));
    return json;
  }

  private ObjectNode uploading(Container container) {
    return switch (container.state()) {
      case ContainerState.Fetching _ -> transferred(IN_PROGRESS, container, null);
      case ContainerState.Uploading(Long bytes) ->
          transferred(bytes == null ? NOT_STARTED : IN_PROGRESS, container, bytes);
      case ContainerState.Processing(_, Content content) ->
          content instanceof Content.Video video
              ? phase(COMPLETE)
                  .put("bytes_transferred", video.file().bytes())
                  .put("source_file_size", video.file().bytes())
              : phase(COMPLETE);
      case ContainerState.Failed _, ContainerState.Published _ -> phase(COMPLETE);
    };
  }

  private ObjectNode transferred(String status, Container container, @Nullable Long size) {
    ObjectNode phase = phase(status).put("bytes_transferred", uploads.received(container.id()));
    return size == null ? phase : phase.put("source_file_size", size);
  }

  private static ObjectNode processing(Seen seen) {
    if (seen.container().isAwaiting()) return phase(NOT_STARTED);
    return switch (seen.status()) {
      case IN_PROGRESS -> phase(IN_PROGRESS);
      case FINISHED, PUBLISHED, EXPIRED -> phase(COMPLETE);
      case ERROR -> {
        ObjectNode phase = phase("error");
        phase
            .putArray("errors")
            .addObject()
            .put("code", seen.container().failure())
            .put("message", "Media processing failed.");
        yield phase;
      }
    };
  }

  private static ObjectNode phase(String status) {
    return MetaJson.object().put("status", status);
  }

  /** Videos are compared with what others hold the rights of. */
  @Nullable ObjectNode copyright(Seen seen) {
    if (!seen.container().draft().kind().isVideo()) return null;
    if (seen.container().isAwaiting()) return copyright(NOT_STARTED, false);
    return switch (seen.status()) {
      case IN_PROGRESS -> copyright(IN_PROGRESS, false);
      case ERROR -> copyright("error", false);
      case FINISHED, PUBLISHED, EXPIRED -> copyright("completed", seen.container().isCopyrighted());
    };
  }

  static ObjectNode copyright(String status, boolean found) {
    return phase(status).put("matches_found", found);
  }
}
