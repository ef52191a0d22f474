package com.nexus.social.adapter.in.grpc;

import com.google.rpc.PreconditionFailure.Violation;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.v1.ErrorReason;

/** What must be so and is not, as messages. */
final class Preconditions {
  private Preconditions() {}

  static Violation unmet(ErrorReason reason, String subject, String description) {
    return Violation.newBuilder()
        .setType(reason.name())
        .setSubject(ErrorStatus.bounded(subject))
        .setDescription(ErrorStatus.bounded(description))
        .build();
  }

  static String subject(ConnectionId id) {
    return "connections/" + id.value();
  }
}
