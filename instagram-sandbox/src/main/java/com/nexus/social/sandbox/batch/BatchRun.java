package com.nexus.social.sandbox.batch;

import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.CallPath;
import com.nexus.social.sandbox.wire.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of one batch, one after the other. Meta makes those that depend on nothing at the
 * same time, in whatever order; here a test sees the same every time.
 */
final class BatchRun {
  private final Call batch;
  private final CallPath path;
  private final Instant now;

  /** What those with a name answered that succeeded. */
  private final Map<String, String> answers = new HashMap<>();

  BatchRun(Call batch, CallPath path, Instant now) {
    this.batch = batch;
    this.path = path;
    this.now = now;
  }

  /** Their replies in order; null for those that timed out or that waited for one that failed. */
  List<@Nullable Reply> replies(List<Operation> operations) {
    List<@Nullable Reply> replies = new ArrayList<>();
    for (Operation operation : operations) {
      boolean ready = answers.keySet().containsAll(operation.dependencies());
      Reply reply = ready ? path.take(operation.call(batch, answers, now)) : null;
      String name = operation.name();
      if (name != null && reply != null && reply.isSuccess()) answers.put(name, reply.text());
      replies.add(reply);
    }
    return replies;
  }
}
