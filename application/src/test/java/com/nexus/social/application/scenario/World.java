package com.nexus.social.application.scenario;

import com.nexus.social.application.port.in.BeginAuthorizationUseCase;
import com.nexus.social.application.port.in.CompleteAuthorizationUseCase;
import com.nexus.social.application.port.in.ConnectionQueries;
import com.nexus.social.application.port.in.CreatePublicationUseCase;
import com.nexus.social.application.port.in.PublicationQueries;
import com.nexus.social.application.port.in.WatchPublicationUseCase;
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

  ConnectionQueries connections();

  CreatePublicationUseCase createPublication();

  PublicationQueries publications();

  WatchPublicationUseCase watchPublication();

  /** The person agrees on the consent screen: where the browser is sent. */
  URI consent(URI authorizationUrl);

  /** The person declines on the consent screen: where the browser is sent. */
  URI decline(URI authorizationUrl);

  /** The person removes the app from the account. */
  void removeApp();

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
