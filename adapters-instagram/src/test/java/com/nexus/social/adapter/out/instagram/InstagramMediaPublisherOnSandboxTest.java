package com.nexus.social.adapter.out.instagram;

import com.nexus.social.application.port.out.PlatformAccess;

class InstagramMediaPublisherOnSandboxTest implements MediaPublisherOnSandbox {
  private final SandboxedInstagram sandboxed = new SandboxedInstagram();
  private final PlatformAccess access = sandboxed.access();

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
    PlatformAccess dead = sandboxed.access();
    sandboxed.control().expireToken(dead.token().value());
    return dead;
  }
}
