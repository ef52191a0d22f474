package com.nexus.social.adapter.out.postgres;

import static com.nexus.social.adapter.out.postgres.jooq.Tables.CONNECTION_EVENTS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.MEDIA_CONTAINERS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PLATFORM_CONNECTIONS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PUBLICATIONS;
import static com.nexus.social.adapter.out.postgres.jooq.Tables.PUBLICATION_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nexus.social.application.contract.Samples;
import com.nexus.social.domain.connection.Actor;
import com.nexus.social.domain.connection.Connection;
import com.nexus.social.domain.publication.ContainerId;
import com.nexus.social.domain.publication.MediaId;
import com.nexus.social.domain.publication.Publication;
import java.util.Optional;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          status = 'REVOKED', encrypted_account_token = NULL, token_expires_at = NULL, data_access_expires_at = NULL, renewal_due_at = NULL | platform_connections_status
          status = 'REAUTHORIZATION_REQUIRED'                         | platform_connections_active
          encrypted_token = NULL                                      | platform_connections_token
          token_obtained_at = NULL                                    | platform_connections_token
          renewal_failures = NULL                                     | platform_connections_token
          renewal_failures = -1                                       | platform_connections_renewal_failures_check
          status = 'DISCONNECTED', disconnected_by = 'USER', disconnected_at = now() | platform_connections_active
          disconnected_by = 'USER', disconnected_at = now()           | platform_connections_disconnected
          failure_guidance = 'Connect again.'                         | platform_connections_failure
          failure_cause = 'X', failure_guidance = 'Connect again.'    | platform_connections_failure
          fault_code = 190                                            | platform_connections_fault
          fault_code = 190, fault_subcode = 0, fault_message = 'no', fault_trace_id = '' | platform_connections_fault
          login = 'Facebook'                                          | platform_connections_login_check
          subject = ''                                                | platform_connections_subject_check
          capabilities = ARRAY['PUBLISH', NULL]                       | platform_connections_capabilities_check
          events = 0                                                  | platform_connections_events_check
          platform = 'Insta Gram'                                     | platform_connections_platform_check
          account_id = ''                                             | platform_connections_account_id_check
          scopes = ARRAY['basic', NULL]                               | platform_connections_scopes_check
          version = 0                                                 | platform_connections_version_check
          """)
  void platformConnections_impossibleRow_isRefused(String change, String constraint) {
    DATABASE.connection();
    assertRefused("UPDATE platform_connections SET " + change, constraint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          encrypted_account_token = ''                                | platform_connections_active
          token_expires_at = now()                                    | platform_connections_active
          data_access_expires_at = now()                              | platform_connections_active
          renewal_due_at = now()                                      | platform_connections_active
          encrypted_token = ''                                        | platform_connections_token
          disconnected_by = NULL                                      | platform_connections_disconnected
          disconnected_by = 'NOBODY'                                  | platform_connections_disconnected_by_check
          disconnected_at = NULL                                      | platform_connections_disconnected
          failure_cause = 'X', failure_guidance = 'Y', failed_at = now() | platform_connections_failure
          status = 'REAUTHORIZATION_REQUIRED', disconnected_by = NULL, disconnected_at = NULL | platform_connections_failure
          """)
  void platformConnections_impossibleRowOfAnEndedOne_isRefused(String change, String constraint) {
    Connection connection = DATABASE.connection();
    DATABASE.connections().update(connection.disconnected(Actor.USER, "left", Samples.NOW));
    assertRefused("UPDATE platform_connections SET " + change, constraint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          state = 'LOST'                                              | authorization_attempts_state_check
          state = 'REDEEMED'                                          | authorization_attempts_redeemed
          redeemed_at = expires_at                                    | authorization_attempts_redeemed
          state = 'REDEEMED', redeemed_at = expires_at + interval '1s' | authorization_attempts_check
          state = 'CHOOSING'                                          | authorization_attempts_offer
          offer_token = ''                                            | authorization_attempts_offer
          offer_expires_at = now()                                    | authorization_attempts_choosing
          offer_data_access_expires_at = now()                        | authorization_attempts_choosing
          login = ''                                                  | authorization_attempts_login_check
          """)
  void authorizationAttempts_impossibleRow_isRefused(String change, String constraint) {
    PostgresModule.authorizationAttempts(DATABASE.get()).insert(Samples.attempt());
    assertRefused("UPDATE authorization_attempts SET " + change, constraint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          state = 'ABANDONED'                                         | authorization_attempts_choosing
          offer_token = NULL                                          | authorization_attempts_offer
          offer_subject = ''                                          | authorization_attempts_offer_subject_check
          offer_scopes = ARRAY['basic', NULL]                         | authorization_attempts_offer_scopes_check
          offer_accounts = '{}'                                       | authorization_attempts_offer_accounts_check
          redeemed_at = expires_at                                    | authorization_attempts_redeemed
          """)
  void authorizationAttempts_impossibleOffer_isRefused(String change, String constraint) {
    PostgresModule.authorizationAttempts(DATABASE.get())
        .insert(Samples.attempt().offering(Samples.offer(), Samples.NOW));
    assertRefused("UPDATE authorization_attempts SET " + change, constraint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          completed_at = now()                                        | data_deletions_state
          subject = NULL                                              | data_deletions_state
          subject = ''                                                | data_deletions_subject_check
          code = 'a code'                                             | data_deletions_code_check
          platform = ''                                               | data_deletions_platform_check
          """)
  void dataDeletions_impossibleRow_isRefused(String change, String constraint) {
    DATABASE
        .sql()
        .execute(
            """
            INSERT INTO data_deletions (requested_at, code, platform, request_hash, subject)
            VALUES (now(), 'code', 'instagram', 'hash', 'somebody')
            """);
    assertRefused("UPDATE data_deletions SET " + change, constraint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sequence = 0                                                | connection_events_sequence_check
          kind = 'FORGOTTEN'                                          | connection_events_kind_check
          actor = 'NOBODY'                                            | connection_events_actor_check
          connection_id = gen_random_uuid()                           | connection_events_connection_id_fkey
          """)
  void connectionEvents_impossibleRow_isRefused(String change, String constraint) {
    DATABASE.connection();
    assertRefused("UPDATE connection_events SET " + change, constraint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          state = 'LOST', due_at = NULL, tries = NULL                 | publications_state_check
          due_at = NULL                                               | publications_due
          tries = NULL                                                | publications_tries
          tries = -1                                                  | publications_tries_check
          looks = 0                                                   | publications_looks
          intended_at = now()                                         | publications_intent
          asked_times = 1                                             | publications_intent
          published_at = now()                                        | publications_published
          media_id = 'm1'                                             | publications_media
          permalink = 'https://platform.example/p/1'                  | publications_media
          failure_cause = 'CONTENT_REJECTED', failure_guidance = 'No' | publications_failure
          fault_code = 1, fault_subcode = 0, fault_message = 'no', fault_trace_id = '' | publications_fault
          state = 'FAILED', tries = NULL, due_at = NULL               | publications_failure
          state = 'FAILED', tries = NULL, due_at = NULL, failure_cause = 'X', failure_guidance = 'Y', fault_code = 1 | publications_fault
          state = 'PUBLISHED', tries = NULL, due_at = NULL            | publications_published
          state = 'PUBLISHED', tries = NULL, published_at = now()     | publications_due
          state = 'PROCESSING', tries = NULL, looks = 0               | publications_container
          content = '{}'                                              | publications_content_check
          content = '"image_post"'                                    | publications_content_check
          connection_id = gen_random_uuid()                           | publications_connection_id_fkey
          request_id = repeat('x', 101)                               | publications_request_id_check
          events = 0                                                  | publications_events_check
          version = 0                                                 | publications_version_check
          """)
  void publications_impossibleRow_isRefused(String change, String constraint) {
    DATABASE.publication();
    assertRefused("UPDATE publications SET " + change, constraint);
  }

  @Test
  void publications_onePostTwice_isRefused() {
    Publication first = published(DATABASE.publication(), "m1");
    Publication second = published(DATABASE.publication(), "m1");
    assertRefused(
        "UPDATE publications SET connection_id = '%s', request_id = 'another' WHERE id = '%s'"
            .formatted(first.request().connectionId().value(), second.id().value()),
        "publications_media_once");
  }

  @Test
  void connection_withPublications_isNotDeleted() {
    DATABASE.publication();
    assertRefused("DELETE FROM platform_connections", "publications_connection_id_fkey");
  }

  @Test
  void container_thatIsNeeded_isNotDeleted() {
    published(DATABASE.publication(), "m1");
    assertRefused("DELETE FROM media_containers", "publications_container");
  }

  @Test
  void publication_deleted_takesAllThatBelongsToItAlong() {
    published(DATABASE.publication(), "m1");
    DATABASE.sql().deleteFrom(PUBLICATIONS).execute();
    assertThat(DATABASE.sql().fetchCount(MEDIA_CONTAINERS)).isZero();
    assertThat(DATABASE.sql().fetchCount(PUBLICATION_EVENTS)).isZero();
  }

  @Test
  void connection_deleted_takesItsEventsAlong() {
    DATABASE.connection();
    DATABASE.sql().deleteFrom(PLATFORM_CONNECTIONS).execute();
    assertThat(DATABASE.sql().fetchCount(CONNECTION_EVENTS)).isZero();
  }

  @Test
  void everyTable_hasAComment() {
    assertThat(
            DATABASE
                .sql()
                .fetch(
                    """
                    SELECT relname FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
                      AND relname <> 'flyway_schema_history' AND obj_description(oid) IS NULL
                    """))
        .isEmpty();
  }

  @Test
  void everyTime_hasAZone() {
    assertThat(
            DATABASE
                .sql()
                .fetch(
                    """
                    SELECT table_name, column_name FROM information_schema.columns
                    WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'
                      AND data_type = 'timestamp without time zone'
                    """))
        .isEmpty();
  }

  private static Publication published(Publication accepted, String mediaId) {
    return DATABASE
        .publications()
        .update(accepted.containerCreated(new ContainerId("c1"), Samples.POLICY, Samples.NOW))
        .flatMap(it -> DATABASE.publications().update(it.publishIntended(Samples.NOW)))
        .flatMap(
            it ->
                DATABASE
                    .publications()
                    .update(
                        it.published(
                            new MediaId(mediaId), Optional.empty(), Samples.NOW, Samples.NOW)))
        .orElseThrow();
  }

  private static void assertRefused(String statement, String constraint) {
    assertThatThrownBy(() -> DATABASE.sql().execute(statement))
        .isInstanceOf(IntegrityConstraintViolationException.class)
        .hasMessageContaining("\"" + constraint + "\"");
  }
}
