package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.PUBLICATIONS;
import static java.util.Objects.requireNonNull;

import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.failure.PlatformFault;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The columns of a failure, which have the same names in every table that has them. */
final class FailureColumns {
  private static final Field<FailureCause> CAUSE = unqualified(PUBLICATIONS.FAILURE_CAUSE);
  private static final Field<String> GUIDANCE = unqualified(PUBLICATIONS.FAILURE_GUIDANCE);
  private static final Field<Integer> CODE = unqualified(PUBLICATIONS.FAULT_CODE);
  private static final Field<Integer> SUBCODE = unqualified(PUBLICATIONS.FAULT_SUBCODE);
  private static final Field<String> MESSAGE = unqualified(PUBLICATIONS.FAULT_MESSAGE);
  private static final Field<String> TRACE_ID = unqualified(PUBLICATIONS.FAULT_TRACE_ID);

  private FailureColumns() {}

  private static <T> Field<T> unqualified(Field<T> column) {
    return DSL.field(column.getUnqualifiedName(), column.getDataType());
  }

  static void write(Failure failure, Record row) {
    row.set(CAUSE, failure.cause());
    row.set(GUIDANCE, failure.guidance());
    failure
        .fault()
        .ifPresent(
            fault -> {
              row.set(CODE, fault.code());
              row.set(SUBCODE, fault.subcode());
              row.set(MESSAGE, fault.message());
              row.set(TRACE_ID, fault.traceId());
            });
  }

  static Failure read(Record row) {
    Optional<PlatformFault> fault =
        Optional.ofNullable(row.get(CODE))
            .map(
                code ->
                    new PlatformFault(code, row.get(SUBCODE), row.get(MESSAGE), row.get(TRACE_ID)));
    return new Failure(
        requireNonNull(row.get(CAUSE), "a cause that this version knows"),
        row.get(GUIDANCE),
        fault);
  }
}
