package com.nexus.social.sandbox.world;

/** As {@code status_code} says it. */
public enum ContainerStatus {
  IN_PROGRESS,
  FINISHED,
  PUBLISHED,
  ERROR,
  EXPIRED
}
