package com.nexus.social.bootstrap.server;

import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.SandboxSettings;

/** Starts sandboxes. */
public final class LocalSandbox {
  private LocalSandbox() {}

  /**
   * Starts one; it serves when this returns.
   *
   * @param setBy what its port was set by, to be named when that cannot be had
   * @throws StartupException if the port is taken or its directory cannot be used
   */
  public static InstagramSandbox start(SandboxSettings settings, String setBy) {
    try {
      return InstagramSandbox.start(settings);
    } catch (IllegalStateException e) {
      throw new StartupException("%s (%s).".formatted(e.getMessage(), setBy), e);
    }
  }
}
