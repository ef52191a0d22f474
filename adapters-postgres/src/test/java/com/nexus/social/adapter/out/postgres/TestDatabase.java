package com.nexus.social.adapter.out.postgres;

import static java.util.Objects.requireNonNull;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.application.port.out.ConnectionRepository;
import com.nexus.social.application.port.out.PublicationRepository;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import com.nexus.social.domain.publication.Publication;
import com.nexus.social.domain.publication.Transition;
import java.util.TimeZone;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database for one test class, empty at the start of each of its tests. */
final class TestDatabase implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  /** Why something may have failed. */
  static final Failure FAILURE = Failure.of(FailureCause.CONTENT_REJECTED, "Change the content.");

  private final TimeZone processZone = TimeZone.getDefault();
  private final TimeZone sessionZone;
  private @Nullable PostgresSettings settings;
  private @Nullable PostgresDatabase database;

  TestDatabase() {
    this(TimeZone.getDefault());
  }

  private TestDatabase(TimeZone sessionZone) {
    this.sessionZone = sessionZone;
  }

  /** One whose sessions are in this time zone. */
  static TestDatabase inTimeZone(String id) {
    return new TestDatabase(TimeZone.getTimeZone(id));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // The driver gives every session the time zone of the process.
    TimeZone.setDefault(sessionZone);
    settings = TestServer.newDatabase();
    database = PostgresDatabase.open(settings);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    TestServer.execute(
        settings(),
        "TRUNCATE platform_connections, authorization_attempts, data_deletions CASCADE");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    get().close();
    TimeZone.setDefault(processZone);
  }

  PostgresSettings settings() {
    return requireNonNull(settings);
  }

  PostgresDatabase get() {
    return requireNonNull(database);
  }

  DSLContext sql() {
    return get().sql();
  }

  ConnectionRepository connections() {
    return PostgresModule.connections(get());
  }

  PublicationRepository publications() {
    return PostgresModule.publications(get());
  }

  /** A new connection, stored. */
  Connection connection() {
    return connections().insert(Samples.connection(Samples.owner())).orElseThrow();
  }

  /** A new publication, stored. */
  Publication publication() {
    Transition accepted = Samples.accepted(connection().id());
    publications().insert(accepted);
    return publications().find(accepted.after().id()).orElseThrow();
  }
}
