package com.nexus.social.adapter.out.instagram;

import com.nexus.social.application.port.out.PlatformAccess;

/** With the token of a Page, and an app that demands a proof of its secret with every call. */
class FacebookMediaPublisherOnSandboxTest implements MediaPublisherOnSandbox {
  private final SandboxedInstagram sandboxed = new SandboxedInstagram();
  private final PlatformAccess access;

  FacebookMediaPublisherOnSandboxTest() {
    sandboxed.control().change(behaviour -> behaviour.withAppSecretRequired(true));
    access = sandboxed.pageAccess();
  }

  @Override
  public SandboxedInstagram sandboxed() {
    return sandboxed;
  }

  @Override
  public PlatformAccess access() {
    return access;
  }

  @Override
  public PlatformAccess deadAccess() {
    PlatformAccess dead = sandboxed.pageAccess();
    sandboxed.control().expireToken(dead.token().value());
    return dead;
  }
}
