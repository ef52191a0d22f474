package com.nexus.social.domain.publication;

import com.nexus.social.domain.failure.Failure;

/** What the platform says of a container. */
public sealed interface ContainerStatus {
  /** It is being processed. */
  record InProgress() implements ContainerStatus {}

  /** It can be published. It does not say that it was not: a publish may still be on its way. */
  record Ready() implements ContainerStatus {}

  /** It was published: the post is, or was, live. */
  record Published() implements ContainerStatus {}

  /** It will never be published. */
  record Broken(Failure failure) implements ContainerStatus {}
}
