package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.wire.Reply;

/**
 * Answers one kind of call. May end it with a {@link com.nexus.social.sandbox.wire.GraphException}.
 */
@FunctionalInterface
public interface Endpoint {
  Reply serve(Call call);
}
