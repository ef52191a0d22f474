package com.nexus.social.adapter.out.postgres;

import com.nexus.social.domain.connection.ConnectionId;
import org.jooq.DSLContext;

/** What a connection published long ago. */
final class EndedPublications {
  private EndedPublications() {}

  static void store(DSLContext sql, ConnectionId connection) {
    sql.execute(
        """
        WITH ended AS (
          INSERT INTO publications (
            id, connection_id, received_at, updated_at, published_at, version, events, state,
            request_id, media_id, content
          )
          SELECT gen_random_uuid(), ?, at, at, at, 5, 1, 'PUBLISHED', 'old-' || n, 'old-' || n,
            '{"kind": "image_post", "image": {"url": "https://cdn.example/i.jpg"}, "caption": ""}'
          FROM generate_series(1, 20000) AS n, now() AS at
          RETURNING id, updated_at
        ), container AS (
          INSERT INTO media_containers SELECT id, updated_at, 0, 'old' FROM ended
        )
        INSERT INTO publication_events SELECT id, updated_at, 1, 'PUBLISHED', 'live' FROM ended
        """,
        connection.value());
  }
}
