package com.nexus.social.bootstrap.server;

import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.DisconnectConnectionUseCase;
import com.nexus.social.application.port.in.ForgetAttemptsUseCase;
import com.nexus.social.application.port.in.RefreshConnectionUseCase;
import com.nexus.social.application.port.in.RenewConnectionsUseCase;
import com.nexus.social.application.port.in.SelectAccountUseCase;
import com.nexus.social.application.port.in.WatchConnectionsUseCase;
import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.ConnectionSignals;
import com.nexus.social.application.port.out.SocialPlatform;
import com.nexus.social.application.port.out.TokenVault;
import com.nexus.social.application.service.BeginAuthorizationService;
import com.nexus.social.application.service.CompleteAuthorizationService;
import com.nexus.social.application.service.Connecting;
import com.nexus.social.application.service.ConnectionReads;
import com.nexus.social.application.service.ConnectionRenewal;
import com.nexus.social.application.service.Connections;
import com.nexus.social.application.service.Departures;
import com.nexus.social.application.service.DisconnectConnectionService;
import com.nexus.social.application.service.ForgetAttemptsService;
import com.nexus.social.application.service.Platforms;
import com.nexus.social.application.service.RenewConnectionsService;
import com.nexus.social.application.service.SealedTokens;
import com.nexus.social.application.service.SelectAccountService;
import com.nexus.social.domain.connection.RenewalPolicy;
import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import java.time.InstantSource;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The use cases of connections, which know nothing of injection. */
@Module
interface ConnectionModule {
  @Provides
  static Platforms platforms(Set<SocialPlatform> platforms) {
    return new Platforms(platforms);
  }

  @Provides
  static RenewalPolicy renewalPolicy() {
    return RenewalPolicy.standard();
  }

  @Provides
  static SealedTokens sealedTokens(TokenVault vault) {
    return new SealedTokens(vault);
  }

  @Provides
  static Connections connections(
      ConnectionRepository repository, SealedTokens tokens, InstantSource clock) {
    return new Connections(repository, tokens, clock);
  }

  @Provides
  static BeginAuthorizationUseCase beginAuthorization(
      Platforms platforms,
      AuthorizationAttemptRepository attempts,
      Connections connections,
      InstantSource clock,
      RandomGenerator random) {
    return new BeginAuthorizationService(platforms, attempts, connections, clock, random);
  }

  @Provides
  static Connecting connecting(
      ConnectionRepository repository,
      SealedTokens tokens,
      RenewalPolicy policy,
      InstantSource clock,
      RandomGenerator random) {
    return new Connecting(repository, tokens, policy, clock, random);
  }

  @Provides
  static CompleteAuthorizationUseCase completeAuthorization(
      Platforms platforms,
      AuthorizationAttemptRepository attempts,
      Connections connections,
      Connecting connecting,
      InstantSource clock) {
    return new CompleteAuthorizationService(platforms, attempts, connections, connecting, clock);
  }

  @Provides
  static SelectAccountUseCase selectAccount(
      Platforms platforms,
      AuthorizationAttemptRepository attempts,
      Connecting connecting,
      InstantSource clock) {
    return new SelectAccountService(platforms, attempts, connecting, clock);
  }

  @Provides
  static ForgetAttemptsUseCase forgetAttempts(
      AuthorizationAttemptRepository attempts, InstantSource clock) {
    return new ForgetAttemptsService(attempts, clock);
  }

  @Provides
  static ConnectionReads connectionReads(
      ConnectionRepository repository, ConnectionSignals signals) {
    return new ConnectionReads(repository, signals);
  }

  @Provides
  static ConnectionRenewal connectionRenewal(
      Platforms platforms,
      ConnectionRepository repository,
      SealedTokens tokens,
      RenewalPolicy policy,
      InstantSource clock,
      RandomGenerator random) {
    return new ConnectionRenewal(platforms, repository, tokens, policy, clock, random);
  }

  @Provides
  static RenewConnectionsService renewConnections(
      Connections connections,
      ConnectionRepository repository,
      ConnectionRenewal renewal,
      InstantSource clock) {
    return new RenewConnectionsService(connections, repository, renewal, clock);
  }

  @Provides
  static Departures departures(ConnectionRepository repository, InstantSource clock) {
    return new Departures(repository, clock);
  }

  @Provides
  static DisconnectConnectionUseCase disconnectConnection(
      Platforms platforms,
      Connections connections,
      ConnectionRepository repository,
      SealedTokens tokens,
      Departures departures) {
    return new DisconnectConnectionService(platforms, connections, repository, tokens, departures);
  }

  @Binds
  ConnectionQueries connectionQueries(ConnectionReads reads);

  @Binds
  WatchConnectionsUseCase watchConnections(ConnectionReads reads);

  @Binds
  RenewConnectionsUseCase renewals(RenewConnectionsService service);

  @Binds
  RefreshConnectionUseCase refreshConnection(RenewConnectionsService service);
}
