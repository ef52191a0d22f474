package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.wire.Reply;

/** How a reply reaches its caller, or does not. */
sealed interface Delivery {
  record Whole(Reply reply) implements Delivery {}

  /** Announced in full, cut off in the middle. */
  record Half(Reply reply) implements Delivery {}

  record Dropped() implements Delivery {}
}
