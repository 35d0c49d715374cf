/** The tables of the first correspondence migration. */
export const TABLES = [
  `CREATE SCHEMA correspondence`,
  `CREATE TABLE correspondence.thread (
    id uuid NOT NULL,
    report_id uuid,
    incident_id uuid,
    token text NOT NULL,
    subject text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_thread PRIMARY KEY (id),
    CONSTRAINT fk_thread_report_id FOREIGN KEY (report_id) REFERENCES intake.report (id),
    CONSTRAINT fk_thread_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id))`,
  `CREATE TABLE correspondence.participant (
    thread_id uuid NOT NULL,
    address text NOT NULL,
    bounced_at timestamptz,
    CONSTRAINT pk_participant PRIMARY KEY (thread_id, address),
    CONSTRAINT fk_participant_thread_id FOREIGN KEY (thread_id) REFERENCES correspondence.thread (id))`,
  `CREATE TABLE correspondence.message (
    id uuid NOT NULL,
    thread_id uuid NOT NULL,
    position integer NOT NULL,
    incident_id uuid,
    inbound_id uuid,
    direction text NOT NULL,
    channel text NOT NULL,
    audience text NOT NULL DEFAULT 'reporter',
    kind text NOT NULL DEFAULT 'human',
    author_kind text NOT NULL,
    author_id uuid,
    author_name text NOT NULL,
    from_name text,
    from_address text,
    recipients jsonb NOT NULL DEFAULT '[]',
    subject text NOT NULL,
    body_text text NOT NULL,
    body_html text,
    language text,
    message_id text,
    in_reply_to text,
    "references" text[] NOT NULL DEFAULT '{}',
    content_hash text,
    automatic boolean NOT NULL DEFAULT false,
    template text,
    tlp text NOT NULL,
    drill boolean NOT NULL DEFAULT false,
    at timestamptz NOT NULL,
    state text NOT NULL,
    send_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    last_error text,
    sent_at timestamptz,
    bounced_at timestamptz,
    raw_sha256 text,
    read_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_message PRIMARY KEY (id),
    CONSTRAINT fk_message_thread_id FOREIGN KEY (thread_id) REFERENCES correspondence.thread (id),
    CONSTRAINT fk_message_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id),
    CONSTRAINT fk_message_inbound_id FOREIGN KEY (inbound_id) REFERENCES intake.inbound_message (id),
    CONSTRAINT fk_message_raw_sha256 FOREIGN KEY (raw_sha256) REFERENCES platform.blob (sha256))`,
  `CREATE TABLE correspondence.message_attachment (
    id uuid NOT NULL,
    message_id uuid NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    content_type text NOT NULL,
    size integer NOT NULL,
    sha256 text NOT NULL,
    CONSTRAINT pk_message_attachment PRIMARY KEY (id),
    CONSTRAINT fk_message_attachment_message_id FOREIGN KEY (message_id) REFERENCES correspondence.message (id),
    CONSTRAINT fk_message_attachment_sha256 FOREIGN KEY (sha256) REFERENCES platform.blob (sha256))`,
  `CREATE TABLE correspondence.portal_message (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    text text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    message_id uuid,
    CONSTRAINT pk_portal_message PRIMARY KEY (id),
    CONSTRAINT ck_portal_message_text CHECK (char_length(text) BETWEEN 1 AND 5000),
    CONSTRAINT fk_portal_message_report_id FOREIGN KEY (report_id) REFERENCES intake.report (id),
    CONSTRAINT fk_portal_message_message_id FOREIGN KEY (message_id) REFERENCES correspondence.message (id))`,
];

/** Message-IDs are strangers' text of any length, so they are looked up by hash: a b-tree refuses long keys. */
export const INDEXES = [
  `CREATE UNIQUE INDEX uq_thread_report_id ON correspondence.thread (report_id)`,
  `CREATE INDEX ix_thread_incident_id ON correspondence.thread (incident_id)`,
  `CREATE UNIQUE INDEX uq_thread_token ON correspondence.thread (token)`,
  `CREATE UNIQUE INDEX uq_message_thread_id_position ON correspondence.message (thread_id, position)`,
  `CREATE INDEX ix_message_incident_id ON correspondence.message (incident_id)`,
  `CREATE UNIQUE INDEX uq_message_inbound_id ON correspondence.message (inbound_id)`,
  `CREATE UNIQUE INDEX uq_message_outgoing_message_id ON correspondence.message (message_id) WHERE direction = 'out'`,
  `CREATE INDEX ix_message_message_id ON correspondence.message USING hash (message_id)`,
  `CREATE INDEX ix_message_outbox ON correspondence.message (at DESC, id DESC) WHERE direction = 'out'`,
  `CREATE INDEX ix_message_outbox_state ON correspondence.message (state, at DESC, id DESC) WHERE direction = 'out'`,
  `CREATE INDEX ix_message_attachment_message_id ON correspondence.message_attachment (message_id, position)`,
  `CREATE INDEX ix_message_attachment_sha256 ON correspondence.message_attachment (sha256)`,
  `CREATE INDEX ix_portal_message_report_id ON correspondence.portal_message (report_id)`,
];

/**
 * What the public edge may do: put down a message for the report whose code it was given, and read that report's
 * conversation through one view (no addresses, no authors, no drafts). It has no right on the tables behind it; the
 * function and the view run with their owner's.
 */
export const PORTAL = [
  `CREATE FUNCTION correspondence.portal_report_id() RETURNS uuid
   LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
     SELECT id FROM intake.report
      WHERE access_code_hash = decode(nullif(current_setting('tocsin.access_code_hash', true), ''), 'hex') LIMIT 1
   $$`,
  `REVOKE ALL ON FUNCTION correspondence.portal_report_id() FROM PUBLIC`,
  `CREATE VIEW correspondence.portal_conversation WITH (security_barrier) AS
   SELECT m.id, m.direction, m.body_text AS text, coalesce(m.sent_at, m.at) AS at
     FROM correspondence.message m
     JOIN correspondence.thread t ON t.id = m.thread_id
     JOIN intake.report r ON r.id = t.report_id
    WHERE t.report_id = (SELECT correspondence.portal_report_id())
      AND m.audience = 'reporter' AND NOT m.automatic
      AND (m.direction = 'out' AND m.state = 'sent'
           OR m.direction = 'in' AND m.kind = 'human' AND (m.channel = 'portal' OR m.from_address = r.from_address))
   UNION ALL
   SELECT p.id, 'in', p.text, p.at FROM correspondence.portal_message p
    WHERE p.report_id = (SELECT correspondence.portal_report_id()) AND p.message_id IS NULL`,
  `GRANT USAGE ON SCHEMA correspondence TO tocsin_portal`,
  `GRANT EXECUTE ON FUNCTION correspondence.portal_report_id() TO tocsin_portal`,
  `GRANT SELECT ON correspondence.portal_conversation TO tocsin_portal`,
  `GRANT INSERT (id, report_id, text) ON correspondence.portal_message TO tocsin_portal`,
  `ALTER TABLE correspondence.portal_message ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY portal_writes_own ON correspondence.portal_message FOR INSERT TO tocsin_portal
     WITH CHECK (report_id = correspondence.portal_report_id())`,
];
