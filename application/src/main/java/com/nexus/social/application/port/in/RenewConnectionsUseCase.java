package com.nexus.social.application.port.in;

import com.nexus.social.domain.connection.Connection;
import java.time.Duration;
import java.util.List;

/** Renews tokens; for the workers of this system, of which any number may run. */
public interface RenewConnectionsUseCase {
  /**
   * Takes connections whose renewal is due, those due longest first, at most {@code limit}. Nobody
   * else gets them for a while; long enough to renew one without a hurry.
   */
  List<Connection> claimDue(int limit);

  /**
   * Renews the token of one claimed connection, and stores what came of it. What fails for a reason
   * that passes is due again later; a caller that dies half-way costs nothing but the time until
   * the claim ends.
   */
  void renew(Connection claimed);

  /** How long it is until a renewal is due, at most {@code patience}. */
  Duration untilDue(Duration patience);
}
