package com.nexus.social.application.fake;

import com.nexus.social.application.contract.TokenVaultContract;
import com.nexus.social.application.port.out.TokenVault;

class FakeTokenVaultTest implements TokenVaultContract {
  private final TokenVault vault = new FakeTokenVault();

  @Override
  public TokenVault vault() {
    return vault;
  }
}
