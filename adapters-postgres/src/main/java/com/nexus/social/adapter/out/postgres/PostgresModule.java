package com.nexus.social.adapter.out.postgres;

import com.nexus.social.application.port.out.AuthorizationAttemptRepository;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.ConnectionSignals;
import com.nexus.social.application.port.out.DataDeletionRepository;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.application.port.out.PublicationSignals;
import com.nexus.social.application.port.out.TokenVault;
import dagger.Module;
import dagger.Provides;
import dagger.Reusable;

/**
 * Binds the stored ports. The component needs a {@link PostgresDatabase}, which its owner closes,
 * and a {@link TokenKeyset}.
 */
@Module
public interface PostgresModule {
  @Provides
  static ConnectionRepository connections(PostgresDatabase database) {
    return new JooqConnectionRepository(database.sql());
  }

  @Provides
  static ConnectionSignals connectionSignals(PostgresDatabase database) {
    return new PostgresConnectionSignals(database.changes().subscribers(Channel.CONNECTIONS));
  }

  @Provides
  static AuthorizationAttemptRepository authorizationAttempts(PostgresDatabase database) {
    return new JooqAuthorizationAttemptRepository(database.sql());
  }

  @Provides
  static DataDeletionRepository dataDeletions(PostgresDatabase database) {
    return new JooqDataDeletionRepository(database.sql());
  }

  @Provides
  static PublicationRepository publications(PostgresDatabase database) {
    return new JooqPublicationRepository(database.sql());
  }

  @Provides
  static PublicationSignals publicationSignals(PostgresDatabase database) {
    return new PostgresPublicationSignals(database.changes().subscribers(Channel.PUBLICATIONS));
  }

  @Provides
  @Reusable
  static TokenVault tokenVault(TokenKeyset keyset) {
    return new TinkTokenVault(keyset);
  }
}
