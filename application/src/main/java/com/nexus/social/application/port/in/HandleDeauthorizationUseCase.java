package com.nexus.social.application.port.in;

import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.platform.Platform;

/** Hears from a platform that a person has removed the app. */
public interface HandleDeauthorizationUseCase {
  /**
   * Ends the person's connections. Safe to repeat; a person whom nobody knows is none of our
   * business.
   *
   * @param signed what the platform sent, as it came
   * @return how many connections were ended
   * @throws DomainException CallbackNotAuthentic
   */
  int deauthorize(Platform platform, String signed);
}
