package com.nexus.social.sandbox.batch;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.Target;
import com.nexus.social.sandbox.wire.Params;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One call of a batch.
 *
 * @param path on the host, with references to what others answer, as the parameters may have them
 * @param name by which others refer to it; null for none
 * @param dependencies the names of those that must have succeeded before
 * @param omitted whether its answer is left out when it succeeds; null when it does not say
 */
record Operation(
    String method,
    String path,
    Params params,
    @Nullable String name,
    Set<String> dependencies,
    @Nullable Boolean omitted) {
  Operation {
    dependencies = Set.copyOf(dependencies);
  }

  /** The call that it is, with the token of the batch unless it has its own. */
  Call call(Call batch, Map<String, String> answers, Instant now) {
    UnaryOperator<String> fill = text -> References.fill(text, answers);
    Params filled = params.map(fill);
    Target target = batch.target().relative(method, fill.apply(path), now);
    String own = filled.text("access_token");
    if (own != null) return new Call(target, filled, own);
    batch.proveAlso(filled);
    return batch.like(target, filled);
  }
}
