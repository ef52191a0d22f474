package com.nexus.social.application.scenario;

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
import com.nexus.social.domain.deletion.DataDeletion;
import com.nexus.social.domain.deletion.DeletionCode;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.PublicationId;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A running system and the platform it talks to, seen by a caller and by a person with a browser.
 */
public interface World {
  BeginAuthorizationUseCase beginAuthorization();

  CompleteAuthorizationUseCase completeAuthorization();

  SelectAccountUseCase selectAccount();

  ConnectionQueries connections();

  WatchConnectionsUseCase watchConnections();

  RefreshConnectionUseCase refreshConnection();

  DisconnectConnectionUseCase disconnectConnection();

  HandleDeauthorizationUseCase handleDeauthorization();

  DataDeletionUseCase dataDeletion();

  CreatePublicationUseCase createPublication();

  PublicationQueries publications();

  WatchPublicationUseCase watchPublication();

  /** A login by which a person can authorise several accounts at once. */
  Login loginOfSeveral();

  /** The person agrees on the consent screen, for one account: where the browser is sent. */
  URI consent(URI authorizationUrl);

  /** The person agrees, for several accounts, by {@link #loginOfSeveral}. */
  URI consentToSeveral(URI authorizationUrl);

  /**
   * The person agrees, for an account other than that of {@link #consent}, by {@link
   * #loginOfSeveral}.
   */
  URI consentToAnother(URI authorizationUrl);

  /** The person declines on the consent screen: where the browser is sent. */
  URI decline(URI authorizationUrl);

  /** The person removes the app from the account that {@link #consent} is for. */
  void removeApp();

  /** The person removes the app, and the platform tells it: what it sends. */
  String deauthorization();

  /**
   * The person asks the platform that their data be deleted, and it tells the app: what it sends.
   */
  String deletionRequest();

  /** Lets the system work until the deletion is completed. */
  DataDeletion untilDeleted(DeletionCode code);

  /** Where the platform finds a good image. */
  URI image();

  /** Where it finds something else. */
  URI notAnImage();

  /** Lets time pass. */
  void pass(Duration duration);

  /** Lets the system work until the publication has ended. */
  Publication untilEnded(PublicationId id);

  /**
   * The captions of all that is live on the account, oldest first, as the platform itself knows
   * them.
   */
  List<String> live();
}
