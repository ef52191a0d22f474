package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.PlatformCallbacks;
import java.time.Instant;

/** Callbacks that are signed with a word. */
public final class FakeCallbacks implements PlatformCallbacks {
  private static final String SIGNATURE = "signed:";

  /** What the platform sends of a person. */
  public static String signed(String subject, Instant issuedAt) {
    return SIGNATURE + subject + "@" + issuedAt.getEpochSecond();
  }

  @Override
  public Callback read(String signed) {
    if (!signed.startsWith(SIGNATURE)) {
      throw new NotAuthenticException("The signature is not the platform's.");
    }
    String[] parts = signed.substring(SIGNATURE.length()).split("@", 2);
    return new Callback(parts[0], Instant.ofEpochSecond(Long.parseLong(parts[1])));
  }
}
