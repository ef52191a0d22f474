package com.nexus.social.application.service;

import com.nexus.social.application.port.in.ReencryptTokensUseCase;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.TokenVault.UnreadableTokenException;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.connection.ConnectionState.Active;
import com.nexus.social.domain.connection.ConnectionState.Disconnected;
import com.nexus.social.domain.connection.ConnectionState.ReauthorizationRequired;
import com.nexus.social.domain.connection.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through the connections in the order of their ids. */
public final class ReencryptTokensService implements ReencryptTokensUseCase {
  private final ConnectionRepository connections;
  private final SealedTokens tokens;

  public ReencryptTokensService(ConnectionRepository connections, SealedTokens tokens) {
    this.connections = connections;
    this.tokens = tokens;
  }

  @Override
  public Progress reencrypt(int batchSize, Consumer<Progress> listener) {
    Progress progress = new Progress(0, connections.countHoldingTokens(), 0, 0);
    Optional<ConnectionId> last = Optional.empty();
    while (true) {
      List<Connection> batch = connections.holdingTokens(last, batchSize);
      if (batch.isEmpty()) {
        return progress;
      }
      for (Connection connection : batch) {
        progress = plus(progress, reseal(connection));
      }
      last = Optional.of(batch.getLast().id());
      listener.accept(progress);
    }
  }

  private enum Result {
    CURRENT,
    RESEALED,
    UNREADABLE
  }

  private Result reseal(Connection connection) {
    try {
      Optional<Connection> changing = Optional.of(connection);
      while (changing.isPresent()) {
        Optional<Tokens> old = tokens(changing.get()).filter(each -> !tokens.areCurrent(each));
        if (old.isEmpty()) {
          return Result.CURRENT;
        }
        if (connections.reseal(changing.get(), tokens.reseal(connection.id(), old.get()))) {
          return Result.RESEALED;
        }
        // Somebody changed it meanwhile: look what it is now.
        changing = connections.find(connection.id());
      }
      return Result.CURRENT;
    } catch (UnreadableTokenException _) {
      return Result.UNREADABLE;
    }
  }

  private static Optional<Tokens> tokens(Connection connection) {
    return switch (connection.state()) {
      case Active active -> Optional.of(active.tokens());
      case ReauthorizationRequired _, Disconnected _ -> Optional.empty();
    };
  }

  private static Progress plus(Progress progress, Result result) {
    return new Progress(
        progress.looked() + 1,
        progress.total(),
        progress.resealed() + (result == Result.RESEALED ? 1 : 0),
        progress.unreadable() + (result == Result.UNREADABLE ? 1 : 0));
  }
}
