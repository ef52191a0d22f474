-- Within a table, columns of fixed width come first, the widest of them first, so that none is padded.

CREATE TABLE platform_connections (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  token_expires_at timestamptz,
  version bigint NOT NULL CHECK (version >= 1),
  platform text NOT NULL CHECK (platform ~ '^[a-z][a-z0-9_]{0,29}$'),
  account_id text NOT NULL CHECK (account_id <> ''),
  account_handle text NOT NULL,
  account_display_name text NOT NULL,
  account_picture text,
  status text NOT NULL,
  guidance text,
  scopes text[] NOT NULL CHECK (array_position(scopes, NULL) IS NULL),
  encrypted_token bytea,
  CONSTRAINT platform_connections_account_once UNIQUE (user_id, platform, account_id),
  CONSTRAINT platform_connections_status CHECK (
    CASE status
      WHEN 'ACTIVE' THEN num_nulls(encrypted_token, token_expires_at) = 0 AND guidance IS NULL
      WHEN 'REAUTHORIZATION_REQUIRED' THEN
        num_nonnulls(encrypted_token, token_expires_at) = 0 AND guidance IS NOT NULL
      ELSE false
    END
  )
);

COMMENT ON TABLE platform_connections IS 'Users'' authorised accounts, on every platform.';
COMMENT ON COLUMN platform_connections.user_id IS 'A user of the product; users are kept elsewhere.';
COMMENT ON COLUMN platform_connections.version IS 'How often the row was stored; a change names the version it is based on.';
COMMENT ON COLUMN platform_connections.account_id IS 'The platform''s opaque id of the account.';
COMMENT ON COLUMN platform_connections.guidance IS 'What the person has to do before the account can be used again.';
COMMENT ON COLUMN platform_connections.scopes IS 'The permissions granted, in the platform''s own names.';
COMMENT ON COLUMN platform_connections.encrypted_token IS 'The access token, encrypted for the connection with this id: it cannot be opened in another row.';

CREATE TABLE authorization_attempts (
  user_id uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  redeemed_at timestamptz CHECK (redeemed_at <= expires_at),
  state_hash text PRIMARY KEY CHECK (state_hash ~ '^[0-9a-f]{64}$'),
  platform text NOT NULL CHECK (platform ~ '^[a-z][a-z0-9_]{0,29}$'),
  redirect_uri text NOT NULL
);

COMMENT ON TABLE authorization_attempts IS 'OAuth round trips; each can be redeemed once.';
COMMENT ON COLUMN authorization_attempts.state_hash IS 'SHA-256 of the state given out, in hex: who reads it cannot finish the round trip.';

CREATE TABLE publications (
  id uuid PRIMARY KEY,
  connection_id uuid NOT NULL REFERENCES platform_connections,
  received_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  due_at timestamptz,
  intended_at timestamptz,
  published_at timestamptz,
  version bigint NOT NULL CHECK (version >= 1),
  events integer NOT NULL CHECK (events >= 1),
  tries integer CHECK (tries >= 0),
  looks integer CHECK (looks >= 0),
  asked_times integer CHECK (asked_times >= 1),
  fault_code integer,
  fault_subcode integer,
  container_item integer GENERATED ALWAYS AS (
    CASE WHEN state IN ('PROCESSING', 'PUBLISHING', 'PUBLISHED', 'OUTCOME_UNKNOWN') THEN 0 END
  ) STORED,
  state text NOT NULL CHECK (
    state IN ('ACCEPTED', 'PROCESSING', 'PUBLISHING', 'PUBLISHED', 'FAILED', 'OUTCOME_UNKNOWN')
  ),
  request_id text NOT NULL CHECK (length(request_id) BETWEEN 1 AND 100),
  media_id text,
  permalink text,
  failure_cause text,
  failure_guidance text,
  fault_message text,
  fault_trace_id text,
  content jsonb NOT NULL CHECK (jsonb_typeof(content -> 'kind') IS NOT DISTINCT FROM 'string'),
  CONSTRAINT publications_request_once UNIQUE (connection_id, request_id),

  -- Each state has exactly its own columns.
  CONSTRAINT publications_due CHECK (
    (due_at IS NOT NULL) = (state IN ('ACCEPTED', 'PROCESSING', 'PUBLISHING'))
  ),
  CONSTRAINT publications_tries CHECK ((tries IS NOT NULL) = (state = 'ACCEPTED')),
  CONSTRAINT publications_looks CHECK (
    (looks IS NOT NULL) = (state IN ('PROCESSING', 'PUBLISHING'))
  ),
  CONSTRAINT publications_intent CHECK (
    num_nonnulls(intended_at, asked_times) = CASE state WHEN 'PUBLISHING' THEN 2 ELSE 0 END
  ),
  CONSTRAINT publications_published CHECK ((published_at IS NOT NULL) = (state = 'PUBLISHED')),
  CONSTRAINT publications_media CHECK (
    num_nonnulls(media_id, permalink) = 0 OR state = 'PUBLISHED'
  ),
  CONSTRAINT publications_failure CHECK (
    num_nonnulls(failure_cause, failure_guidance)
      = CASE WHEN state IN ('FAILED', 'OUTCOME_UNKNOWN') THEN 2 ELSE 0 END
  ),
  CONSTRAINT publications_fault CHECK (
    CASE num_nonnulls(fault_code, fault_subcode, fault_message, fault_trace_id)
      WHEN 0 THEN true
      WHEN 4 THEN failure_cause IS NOT NULL
      ELSE false
    END
  )
) WITH (
  -- Most rows never change again: do not wait for a share of them all before the few that do are cleaned up.
  autovacuum_vacuum_scale_factor = 0.01,
  autovacuum_analyze_scale_factor = 0.01
);

-- What has work left, and nothing else: it stays small whatever the table has grown to.
CREATE INDEX publications_due_work ON publications (due_at) WHERE due_at IS NOT NULL;

CREATE UNIQUE INDEX publications_media_once ON publications (connection_id, media_id)
  WHERE media_id IS NOT NULL;

COMMENT ON TABLE publications IS 'Posts that users asked for: the record of them, and the queue of their next steps.';
COMMENT ON COLUMN publications.due_at IS 'When the next step may be taken, or, while somebody takes it, when others may.';
COMMENT ON COLUMN publications.intended_at IS 'Since when the platform may have been asked to publish.';
COMMENT ON COLUMN publications.version IS 'How often the row was stored or claimed; a change names the version it is based on.';
COMMENT ON COLUMN publications.events IS 'How many events it has: the sequence of the last.';
COMMENT ON COLUMN publications.tries IS 'How often a container was asked for in vain.';
COMMENT ON COLUMN publications.looks IS 'How often the container was looked at in this state.';
COMMENT ON COLUMN publications.asked_times IS 'Which call to publish the container this is.';
COMMENT ON COLUMN publications.container_item IS 'The item whose container this state cannot do without.';
COMMENT ON COLUMN publications.request_id IS 'The caller''s id of the request: the same again is the same publication.';
COMMENT ON COLUMN publications.media_id IS 'The platform''s opaque id of the live post; absent if it could not be told which post it is.';
COMMENT ON COLUMN publications.fault_code IS 'The platform''s own words for the failure, all four of them or none.';
COMMENT ON COLUMN publications.content IS 'What to post; "kind" says which other keys there are.';

CREATE TABLE media_containers (
  publication_id uuid NOT NULL REFERENCES publications ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  item integer NOT NULL CHECK (item >= 0),
  container_id text NOT NULL CHECK (container_id <> ''),
  PRIMARY KEY (publication_id, item)
);

COMMENT ON TABLE media_containers IS 'The platform''s unpublished objects for publications.';
COMMENT ON COLUMN media_containers.item IS '0 for the post itself; 1, 2, … for the parts it is made of.';
COMMENT ON COLUMN media_containers.container_id IS 'The platform''s opaque id of it.';

ALTER TABLE publications ADD CONSTRAINT publications_container
  FOREIGN KEY (id, container_item) REFERENCES media_containers (publication_id, item);

CREATE TABLE publication_events (
  publication_id uuid NOT NULL REFERENCES publications ON DELETE CASCADE,
  at timestamptz NOT NULL,
  sequence integer NOT NULL CHECK (sequence >= 1),
  stage text NOT NULL CHECK (
    stage IN ('ACCEPTED', 'PROCESSING', 'PUBLISHING', 'PUBLISHED', 'FAILED', 'OUTCOME_UNKNOWN')
  ),
  message text NOT NULL,
  PRIMARY KEY (publication_id, sequence)
);

COMMENT ON TABLE publication_events IS 'The steps that publications took, for people to follow. Never changed.';
COMMENT ON COLUMN publication_events.sequence IS 'Counted from 1 for each publication, without gaps.';
COMMENT ON COLUMN publication_events.stage IS 'The state of the publication after the step.';
