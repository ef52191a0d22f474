package com.nexus.social.adapter.out.postgres;

import com.nexus.social.application.port.out.StorageUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads rows of which a newer version may have stored some that this one cannot read: these are
 * told to operators, and the others are read.
 *
 * @param table where the rows are
 * @param id their key
 */
record ReadableRows(Table<?> table, Field<UUID> id) {
  private static final Logger LOG = LoggerFactory.getLogger(ReadableRows.class);

  /**
   * What the readable ones say.
   *
   * @param unreadable gets the others
   */
  <R extends Record, T> List<T> read(
      List<R> rows, Function<? super R, Optional<T>> reader, Consumer<? super R> unreadable) {
    List<T> read = new ArrayList<>();
    for (R row : rows) {
      try {
        reader.apply(row).ifPresent(read::add);
      } catch (StorageUnavailableException | DataAccessException e) {
        throw e;
      } catch (RuntimeException e) {
        LOG.error("{} of {} cannot be read by this version", row.get(id), table.getName(), e);
        unreadable.accept(row);
      }
    }
    return List.copyOf(read);
  }
}
