package com.nexus.social.domain.publication;

/** What is posted. */
public sealed interface Content {
  /** The text of the post; may be empty. */
  String caption();

  /** One image in the feed. */
  record ImagePost(Image image, String caption) implements Content {}
}
