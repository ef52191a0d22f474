package com.nexus.social.domain.connection;

/** The states of a connection, by name only. */
public enum ConnectionStatus {
  /** See {@link ConnectionState.Active}. */
  ACTIVE,
  /** See {@link ConnectionState.ReauthorizationRequired}. */
  REAUTHORIZATION_REQUIRED,
  /** See {@link ConnectionState.Disconnected}. */
  DISCONNECTED;

  /** The name of a state. */
  public static ConnectionStatus of(ConnectionState state) {
    return switch (state) {
      case ConnectionState.Active _ -> ACTIVE;
      case ConnectionState.ReauthorizationRequired _ -> REAUTHORIZATION_REQUIRED;
      case ConnectionState.Disconnected _ -> DISCONNECTED;
    };
  }
}
