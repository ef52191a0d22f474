package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.world.Content;

/** Where the content of a new container comes from. */
sealed interface Source {
  record Here(Content content) implements Source {}

  record Address(String url) implements Source {}

  /** The app will send it. */
  record Upload() implements Source {}
}
