package com.nexus.social.bootstrap.server;

import com.nexus.social.adapter.out.postgres.PostgresDatabase;
import com.nexus.social.adapter.out.postgres.PostgresModule;
import com.nexus.social.application.port.in.ReencryptTokensUseCase.Progress;
import com.nexus.social.application.service.ReencryptTokensService;
import com.nexus.social.application.service.SealedTokens;
import com.nexus.social.bootstrap.settings.KeysSettings.Store;
import java.util.function.Consumer;

/** Encrypts all stored tokens with the primary key, while servers run or not. */
public final class Reencryption {
  /** One statement at a time: servers come first. */
  private static final int POOL_SIZE = 2;

  private static final int BATCH = 500;

  private Reencryption() {}

  /**
   * Does it; safe to stop and to repeat.
   *
   * @param listener is told after each batch
   * @return how it ended
   * @throws StartupException if the database cannot be used
   */
  public static Progress run(Store store, Consumer<Progress> listener) {
    try (PostgresDatabase database =
        Databases.open(Databases.settings(store.database(), POOL_SIZE))) {
      return new ReencryptTokensService(
              PostgresModule.connections(database),
              new SealedTokens(PostgresModule.tokenVault(store.keyset())))
          .reencrypt(BATCH, listener);
    }
  }
}
