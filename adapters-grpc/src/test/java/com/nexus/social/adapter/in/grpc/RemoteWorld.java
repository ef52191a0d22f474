package com.nexus.social.adapter.in.grpc;

import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.DataDeletionUseCase;
import com.nexus.social.application.port.in.DisconnectConnectionUseCase;
import com.nexus.social.application.port.in.HandleDeauthorizationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.RefreshConnectionUseCase;
import com.nexus.social.application.port.in.SelectAccountUseCase;
import com.nexus.social.application.port.in.WatchConnectionsUseCase;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
import com.nexus.social.application.scenario.World;

/** A world whose system is called over the API. */
public interface RemoteWorld extends World {
  /** How it is called. */
  RemotePorts api();

  @Override
  default BeginAuthorizationUseCase beginAuthorization() {
    return api().authorizations();
  }

  @Override
  default CompleteAuthorizationUseCase completeAuthorization() {
    return api().authorizations();
  }

  @Override
  default SelectAccountUseCase selectAccount() {
    return api().authorizations();
  }

  @Override
  default ConnectionQueries connections() {
    return api().connections();
  }

  @Override
  default WatchConnectionsUseCase watchConnections() {
    return api().connections();
  }

  @Override
  default RefreshConnectionUseCase refreshConnection() {
    return api().connections();
  }

  @Override
  default DisconnectConnectionUseCase disconnectConnection() {
    return api().leaving();
  }

  @Override
  default HandleDeauthorizationUseCase handleDeauthorization() {
    return api().leaving();
  }

  @Override
  default DataDeletionUseCase dataDeletion() {
    return api().leaving();
  }

  @Override
  default CreatePublicationUseCase createPublication() {
    return api().publications();
  }

  @Override
  default PublicationQueries publications() {
    return api().publications();
  }

  @Override
  default WatchPublicationUseCase watchPublication() {
    return api().publications();
  }
}
