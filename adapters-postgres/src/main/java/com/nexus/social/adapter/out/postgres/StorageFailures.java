package com.nexus.social.adapter.out.postgres;

import com.nexus.social.application.port.out.StorageUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Tells a database that cannot be reached from everything else that can go wrong with it. */
final class StorageFailures implements ExecuteListener {
  @Override
  public void exception(ExecuteContext context) {
    RuntimeException exception = context.exception();
    if (exception != null && isUnavailable(exception)) {
      context.exception(new StorageUnavailableException(exception));
    }
  }

  private static boolean isUnavailable(Throwable exception) {
    return Stream.iterate(exception, each -> each != null, Throwable::getCause)
        .anyMatch(each -> each instanceof SQLException sql && isUnavailable(sql));
  }

  /** By SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
  private static boolean isUnavailable(SQLException exception) {
    String state = String.valueOf(exception.getSQLState());
    return exception instanceof SQLTransientConnectionException // the pool's patience is over
        || state.startsWith("08") // the connection broke, or could not be made
        || state.startsWith("53") // out of connections, memory or disk
        || state.startsWith("57P"); // shutting down, crashed, or starting up
  }
}
