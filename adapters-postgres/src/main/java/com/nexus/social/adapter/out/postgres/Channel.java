package com.nexus.social.adapter.out.postgres;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;

import java.util.Locale;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** What changes are told on, to all replicas. */
enum Channel {
  /** Tells the id of every changed publication. */
  PUBLICATIONS,
  /** Tells the id of the user of every changed connection. */
  CONNECTIONS;

  /** Its name in the database. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Tells an id when the transaction commits. */
  Field<String> tell(Field<UUID> id) {
    return function("pg_notify", SQLDataType.VARCHAR, inline(id()), id.cast(SQLDataType.VARCHAR));
  }
}
