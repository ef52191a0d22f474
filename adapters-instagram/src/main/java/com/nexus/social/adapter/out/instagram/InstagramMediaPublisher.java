package com.nexus.social.adapter.out.instagram;

import com.nexus.social.application.port.out.MediaPublisher;
import com.nexus.social.application.port.out.PlatformAccess;
import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.ContainerStatus;
import com.nexus.social.domain.publication.Content;
import com.nexus.social.domain.publication.ContentRules;
import com.nexus.social.domain.publication.Image;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.PublishedMedia;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes to Instagram.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/instagram-platform/content-publishing">Content
 *     publishing</a>
 */
final class InstagramMediaPublisher implements MediaPublisher {
  private final Map<Login, Graph> graphs;
  private final GraphCalls calls;

  InstagramMediaPublisher(Map<Login, Graph> graphs, GraphCalls calls) {
    this.graphs = Map.copyOf(graphs);
    this.calls = calls;
  }

  @Override
  public ContentRules rules() {
    return InstagramLimits.CONTENT;
  }

  @Override
  public ContainerId createContainer(PlatformAccess access, Content content) {
    var call =
        graph(access).writes().createContainer(bearer(access), access.accountId(), fields(content));
    return new ContainerId(calls.send(Operation.CREATE, call, Answers.Made.class).id());
  }

  @Override
  public ContainerStatus containerStatus(PlatformAccess access, ContainerId container) {
    var call = graph(access).reads().container(bearer(access), container.value());
    return ContainerStates.of(calls.read(Operation.READ, call, Answers.Container.class));
  }

  @Override
  public MediaId publish(PlatformAccess access, ContainerId container) {
    var call =
        graph(access).writes().publish(bearer(access), access.accountId(), container.value());
    return new MediaId(calls.send(Operation.PUBLISH, call, Answers.Made.class).id());
  }

  @Override
  public URI permalink(PlatformAccess access, MediaId media) {
    var call = graph(access).reads().permalink(bearer(access), media.value());
    return WebLinks.parse(calls.read(Operation.READ, call, Answers.Media.class).permalink())
        .orElseThrow(
            () ->
                new PlatformException(
                    new PlatformError.NotFound(
                        Failure.of(
                            FailureCause.PLATFORM_UNAVAILABLE,
                            "Instagram gives no link to the post."))));
  }

  @Override
  public List<PublishedMedia> newestMedia(PlatformAccess access) {
    var call =
        graph(access)
            .reads()
            .newestMedia(bearer(access), access.accountId(), InstagramLimits.NEWEST_MEDIA);
    return calls.list(Operation.LIST, call, Answers.Media.class).stream()
        .map(InstagramMediaPublisher::published)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Map<String, String> fields(Content content) {
    Map<String, String> fields = new LinkedHashMap<>();
    switch (content) {
      case Content.ImagePost(Image image, String caption) -> {
        fields.put("image_url", image.url().toString());
        putUnlessEmpty(fields, "alt_text", image.altText());
        putUnlessEmpty(fields, "caption", caption);
      }
    }
    return fields;
  }

  private static void putUnlessEmpty(Map<String, String> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  /** Empty for an entry that lacks its id or its time: nothing could be recognised by it. */
  private static Optional<PublishedMedia> published(Answers.Media media) {
    if (media.id() == null) {
      return Optional.empty();
    }
    MediaId id = new MediaId(media.id());
    String caption = media.caption() == null ? "" : media.caption();
    return MetaTime.parse(media.timestamp())
        .map(at -> new PublishedMedia(id, caption, at, WebLinks.parse(media.permalink())));
  }

  /** Each host takes the tokens of its own login only. */
  private Graph graph(PlatformAccess access) {
    Graph graph = graphs.get(access.login());
    if (graph == null) {
      throw new IllegalArgumentException("No login of Instagram: " + access.login().name());
    }
    return graph;
  }

  private static String bearer(PlatformAccess access) {
    return Bearer.of(access.token());
  }
}
