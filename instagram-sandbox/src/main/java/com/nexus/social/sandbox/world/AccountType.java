package com.nexus.social.sandbox.world;

/** As {@code account_type} says it; only the first two may use the API. */
public enum AccountType {
  BUSINESS,
  MEDIA_CREATOR,
  PERSONAL;

  public boolean isProfessional() {
    return this != PERSONAL;
  }
}
