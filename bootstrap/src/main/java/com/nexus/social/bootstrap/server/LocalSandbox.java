package com.nexus.social.bootstrap.server;

import com.nexus.social.sandbox.InstagramSandbox;
import com.nexus.social.sandbox.SandboxSettings;

/** Starts sandboxes. */
public final class LocalSandbox {
  private LocalSandbox() {}

  /**
   * Starts one; it serves when this returns.
   *
   * @throws StartupException if the port is taken or its directory cannot be used
   */
  public static InstagramSandbox start(SandboxSettings settings) {
    try {
      return InstagramSandbox.start(settings);
    } catch (IllegalStateException e) {
      throw new StartupException(e.getMessage() + ".", e);
    }
  }
}
