package com.nexus.social.sandbox.world;

import java.util.List;
import java.util.stream.Stream;

/** A business portfolio: Pages that it owns, and Pages of clients that it looks after. */
public record Business(
    String id, String name, List<String> ownedPageIds, List<String> clientPageIds)
    implements Entity {
  public Business {
    ownedPageIds = List.copyOf(ownedPageIds);
    clientPageIds = List.copyOf(clientPageIds);
  }

  public Stream<String> pageIds() {
    return Stream.concat(ownedPageIds.stream(), clientPageIds.stream());
  }
}
