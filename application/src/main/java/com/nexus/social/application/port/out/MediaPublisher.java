package com.nexus.social.application.port.out;

import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.ContainerStatus;
import com.nexus.social.domain.publication.Content;
import com.nexus.social.domain.publication.ContentRules;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.PublishedMedia;
import java.net.URI;
import java.util.List;

/**
 * A platform that publishes in two steps: a container is made, which nobody sees, and published
 * once the platform has processed it. Every method calls the platform once; each may throw {@link
 * PlatformException} NotAuthorized or Throttled beside what it names.
 */
public interface MediaPublisher {
  /** What the platform takes. Calls nobody. */
  ContentRules rules();

  /**
   * Makes a container. Safe to repeat: a container that nobody publishes is never seen.
   *
   * @throws PlatformException Rejected, Unavailable
   */
  ContainerId createContainer(PlatformAccess access, Content content);

  /**
   * Reads a container.
   *
   * @throws PlatformException NotFound (also for a moment after it was made), Unavailable
   */
  ContainerStatus containerStatus(PlatformAccess access, ContainerId container);

  /**
   * Makes a container's post live. <em>Not</em> safe to repeat before the container was read.
   *
   * @return the post's id: the only proof of success
   * @throws PlatformException NotReady, Rejected, and NotAuthorized and Throttled only where it is
   *     certain that nothing was published; OutcomeUnknown in every other case
   */
  MediaId publish(PlatformAccess access, ContainerId container);

  /**
   * Where people see a post.
   *
   * @throws PlatformException NotFound, Unavailable
   */
  URI permalink(PlatformAccess access, MediaId media);

  /**
   * The account's newest posts, newest first; enough of them to find one that went live within the
   * last minutes.
   *
   * @throws PlatformException Unavailable
   */
  List<PublishedMedia> newestMedia(PlatformAccess access);
}
