-- Columns are added with those of fixed width first, the widest of them first, so that few are padded.

ALTER TABLE platform_connections RENAME COLUMN guidance TO failure_guidance;

ALTER TABLE platform_connections
  DROP CONSTRAINT platform_connections_status,
  ADD COLUMN token_obtained_at timestamptz,
  ADD COLUMN data_access_expires_at timestamptz,
  ADD COLUMN renewal_due_at timestamptz,
  ADD COLUMN failed_at timestamptz,
  ADD COLUMN disconnected_at timestamptz,
  ADD COLUMN events bigint,
  ADD COLUMN renewal_failures integer CHECK (renewal_failures >= 0),
  ADD COLUMN fault_code integer,
  ADD COLUMN fault_subcode integer,
  ADD COLUMN login text,
  ADD COLUMN subject text,
  ADD COLUMN failure_cause text,
  ADD COLUMN fault_message text,
  ADD COLUMN fault_trace_id text,
  ADD COLUMN disconnected_by text CHECK (disconnected_by IN ('USER', 'PLATFORM', 'SYSTEM')),
  ADD COLUMN capabilities text[] CHECK (array_position(capabilities, NULL) IS NULL),
  ADD COLUMN encrypted_account_token bytea;

-- Until now there was one login, a connection was changed by connecting and by the end of its token only, and tokens
-- were not renewed: they are due when a sixth of their time is left, counted in seconds, as days are not equally long.
UPDATE platform_connections SET
  login = 'instagram',
  subject = account_id,
  capabilities = array_remove(
    ARRAY[
      CASE WHEN 'instagram_business_content_publish' = ANY (scopes) THEN 'PUBLISH' END,
      CASE WHEN 'instagram_business_manage_insights' = ANY (scopes) THEN 'READ_INSIGHTS' END
    ],
    NULL
  ),
  events = CASE status WHEN 'ACTIVE' THEN 1 ELSE 2 END,
  token_obtained_at = CASE status WHEN 'ACTIVE' THEN updated_at END,
  renewal_due_at = token_expires_at
    - interval '1 second' * (extract(epoch FROM token_expires_at - updated_at) / 6),
  renewal_failures = CASE status WHEN 'ACTIVE' THEN 0 END,
  failure_cause = CASE status WHEN 'REAUTHORIZATION_REQUIRED' THEN status END,
  failed_at = CASE status WHEN 'REAUTHORIZATION_REQUIRED' THEN updated_at END;

ALTER TABLE platform_connections
  ALTER COLUMN events SET NOT NULL,
  ALTER COLUMN login SET NOT NULL,
  ALTER COLUMN subject SET NOT NULL,
  ALTER COLUMN capabilities SET NOT NULL,
  ADD CONSTRAINT platform_connections_events_check CHECK (events >= 1),
  ADD CONSTRAINT platform_connections_login_check CHECK (login ~ '^[a-z][a-z0-9_]{0,29}$'),
  ADD CONSTRAINT platform_connections_subject_check CHECK (subject <> ''),

  -- Each status has exactly its own columns.
  ADD CONSTRAINT platform_connections_status CHECK (
    status IN ('ACTIVE', 'REAUTHORIZATION_REQUIRED', 'DISCONNECTED')
  ),
  ADD CONSTRAINT platform_connections_token CHECK (
    num_nonnulls(encrypted_token, token_obtained_at, renewal_failures)
      = CASE status WHEN 'ACTIVE' THEN 3 ELSE 0 END
  ),
  ADD CONSTRAINT platform_connections_active CHECK (
    num_nonnulls(
      encrypted_account_token, token_expires_at, data_access_expires_at, renewal_due_at
    ) = 0
      OR status = 'ACTIVE'
  ),
  ADD CONSTRAINT platform_connections_failure CHECK (
    CASE num_nonnulls(failure_cause, failure_guidance, failed_at)
      WHEN 0 THEN status <> 'REAUTHORIZATION_REQUIRED'
      WHEN 3 THEN status <> 'DISCONNECTED'
      ELSE false
    END
  ),
  ADD CONSTRAINT platform_connections_fault CHECK (
    CASE num_nonnulls(fault_code, fault_subcode, fault_message, fault_trace_id)
      WHEN 0 THEN true
      WHEN 4 THEN failure_cause IS NOT NULL
      ELSE false
    END
  ),
  ADD CONSTRAINT platform_connections_disconnected CHECK (
    num_nonnulls(disconnected_by, disconnected_at)
      = CASE status WHEN 'DISCONNECTED' THEN 2 ELSE 0 END
  ),

  -- Each renewal leaves two old versions of a row: do not wait for a fifth of them all.
  SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.01);

-- What is to be renewed some day, and nothing else.
CREATE INDEX platform_connections_due_renewal ON platform_connections (renewal_due_at)
  WHERE renewal_due_at IS NOT NULL;

CREATE INDEX platform_connections_of_user ON platform_connections (user_id, created_at DESC, id);

CREATE INDEX platform_connections_in_status ON platform_connections (status, created_at DESC, id);

CREATE INDEX platform_connections_of_subject ON platform_connections (platform, subject);

COMMENT ON COLUMN platform_connections.version IS 'How often the row was stored or claimed; a change names the version it is based on.';
COMMENT ON COLUMN platform_connections.encrypted_token IS 'The person''s token, encrypted for the connection with this id: it cannot be opened in another row.';
COMMENT ON COLUMN platform_connections.encrypted_account_token IS 'The account''s own token, where the platform has such, encrypted for this row and this column.';
COMMENT ON COLUMN platform_connections.token_expires_at IS 'When the platform stops accepting the person''s token; absent if it does not.';
COMMENT ON COLUMN platform_connections.data_access_expires_at IS 'When the platform stops giving out the account''s data, unless the person connects again.';
COMMENT ON COLUMN platform_connections.renewal_due_at IS 'When the token is to be renewed, or, while somebody does it, when others may.';
COMMENT ON COLUMN platform_connections.renewal_failures IS 'How often it was tried in vain since it last succeeded.';
COMMENT ON COLUMN platform_connections.events IS 'How many events it has: the sequence of the last.';
COMMENT ON COLUMN platform_connections.login IS 'By which of the platform''s logins the person granted the permissions.';
COMMENT ON COLUMN platform_connections.subject IS 'The platform''s id of the person, as this app knows them.';
COMMENT ON COLUMN platform_connections.capabilities IS 'What the permissions, and the person''s own rights on the account, allow.';
COMMENT ON COLUMN platform_connections.failure_cause IS 'Why the account must be connected again, or what goes wrong with the renewal of its token.';
COMMENT ON COLUMN platform_connections.failure_guidance IS 'What the person has to do about it.';
COMMENT ON COLUMN platform_connections.fault_code IS 'The platform''s own words for the failure, all four of them or none.';

CREATE TABLE connection_events (
  connection_id uuid NOT NULL REFERENCES platform_connections ON DELETE CASCADE,
  sequence bigint NOT NULL CHECK (sequence >= 1),
  at timestamptz NOT NULL,
  kind text NOT NULL CHECK (
    kind IN ('CONNECTED', 'RENEWED', 'RENEWAL_FAILED', 'REAUTHORIZATION_REQUIRED', 'DISCONNECTED')
  ),
  actor text NOT NULL CHECK (actor IN ('USER', 'PLATFORM', 'SYSTEM')),
  message text NOT NULL,
  PRIMARY KEY (connection_id, sequence)
);

COMMENT ON TABLE connection_events IS 'What happened to connections, for people to follow. Never changed.';
COMMENT ON COLUMN connection_events.sequence IS 'Counted from 1 for each connection, without gaps.';
COMMENT ON COLUMN connection_events.actor IS 'Who made it happen.';

INSERT INTO connection_events (connection_id, sequence, at, kind, actor, message)
  SELECT id, 1, CASE status WHEN 'ACTIVE' THEN updated_at ELSE created_at END, 'CONNECTED', 'USER',
    'Connected @' || account_handle || '.'
  FROM platform_connections
  UNION ALL
  SELECT id, 2, updated_at, status, 'PLATFORM', failure_guidance
  FROM platform_connections
  WHERE status = 'REAUTHORIZATION_REQUIRED';

ALTER TABLE authorization_attempts
  ADD COLUMN reconnects uuid,
  ADD COLUMN offer_owner uuid,
  ADD COLUMN offer_obtained_at timestamptz,
  ADD COLUMN offer_expires_at timestamptz,
  ADD COLUMN offer_data_access_expires_at timestamptz,
  ADD COLUMN state text CHECK (state IN ('OPEN', 'CHOOSING', 'ABANDONED', 'REDEEMED')),
  ADD COLUMN login text CHECK (login ~ '^[a-z][a-z0-9_]{0,29}$'),
  ADD COLUMN offer_subject text CHECK (offer_subject <> ''),
  ADD COLUMN offer_scopes text[] CHECK (array_position(offer_scopes, NULL) IS NULL),
  ADD COLUMN offer_token bytea,
  ADD COLUMN offer_accounts jsonb CHECK (jsonb_typeof(offer_accounts) = 'array');

UPDATE authorization_attempts SET
  login = 'instagram',
  state = CASE WHEN redeemed_at IS NULL THEN 'OPEN' ELSE 'REDEEMED' END;

ALTER TABLE authorization_attempts
  ALTER COLUMN login SET NOT NULL,
  ALTER COLUMN state SET NOT NULL,

  -- Each state has exactly its own columns.
  ADD CONSTRAINT authorization_attempts_redeemed CHECK (
    (redeemed_at IS NOT NULL) = (state = 'REDEEMED')
  ),
  ADD CONSTRAINT authorization_attempts_offer CHECK (
    num_nonnulls(
      offer_owner, offer_obtained_at, offer_subject, offer_scopes, offer_token, offer_accounts
    ) = CASE state WHEN 'CHOOSING' THEN 6 ELSE 0 END
  ),
  ADD CONSTRAINT authorization_attempts_choosing CHECK (
    num_nonnulls(offer_expires_at, offer_data_access_expires_at) = 0 OR state = 'CHOOSING'
  );

CREATE INDEX authorization_attempts_overdue ON authorization_attempts (expires_at);

CREATE INDEX authorization_attempts_choosing_until ON authorization_attempts (expires_at)
  WHERE state = 'CHOOSING';

COMMENT ON COLUMN authorization_attempts.expires_at IS 'Until when the person can take the next step.';
COMMENT ON COLUMN authorization_attempts.reconnects IS 'The connection that is to work again, and no other account.';
COMMENT ON COLUMN authorization_attempts.offer_owner IS 'The connection that the offered token is sealed for; it does not exist.';
COMMENT ON COLUMN authorization_attempts.offer_token IS 'The person''s token, encrypted, while they may choose an account.';
COMMENT ON COLUMN authorization_attempts.offer_subject IS 'The platform''s id of the person, as this app knows them.';
COMMENT ON COLUMN authorization_attempts.offer_accounts IS 'The accounts to choose from.';

CREATE TABLE data_deletions (
  requested_at timestamptz NOT NULL,
  completed_at timestamptz,
  code text PRIMARY KEY CHECK (code ~ '^[0-9A-Za-z]+$'),
  platform text NOT NULL CHECK (platform ~ '^[a-z][a-z0-9_]{0,29}$'),
  request_hash text NOT NULL CONSTRAINT data_deletions_request_once UNIQUE,
  subject text CHECK (subject <> ''),

  -- What is completed does not tell whose data it was.
  CONSTRAINT data_deletions_state CHECK (num_nonnulls(completed_at, subject) = 1)
);

CREATE INDEX data_deletions_pending ON data_deletions (requested_at) WHERE completed_at IS NULL;

COMMENT ON TABLE data_deletions IS 'People''s requests, made at a platform, to delete all that came from there.';
COMMENT ON COLUMN data_deletions.code IS 'By what a person asks how far their deletion is.';
COMMENT ON COLUMN data_deletions.request_hash IS 'A hash of the request: the same again is the same deletion.';
COMMENT ON COLUMN data_deletions.subject IS 'The platform''s id of the person, as this app knows them, while there is something left to delete.';
