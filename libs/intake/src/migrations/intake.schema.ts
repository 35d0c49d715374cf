/** The tables of the first intake migration. */
export const TABLES = [
  `CREATE SCHEMA intake`,
  `CREATE TABLE intake.report (
    id uuid NOT NULL,
    reference text NOT NULL,
    channel text NOT NULL,
    kind text NOT NULL DEFAULT 'human',
    received_at timestamptz NOT NULL,
    raw_sha256 text NOT NULL,
    raw_content_type text NOT NULL,
    raw_size integer NOT NULL,
    subject text NOT NULL DEFAULT '',
    from_name text,
    from_address text,
    recipients jsonb NOT NULL DEFAULT '[]',
    message_id text,
    in_reply_to text,
    "references" text[] NOT NULL DEFAULT '{}',
    sent_at timestamptz,
    body_text text NOT NULL DEFAULT '',
    body_html text,
    language text,
    headers jsonb NOT NULL DEFAULT '{}',
    form jsonb,
    fields jsonb,
    problems jsonb NOT NULL DEFAULT '[]',
    tlp text NOT NULL,
    tlp_assumed boolean NOT NULL DEFAULT true,
    automatic boolean NOT NULL DEFAULT false,
    anonymous boolean NOT NULL DEFAULT false,
    content_hash text,
    access_code_hash bytea,
    examined_at timestamptz,
    search tsvector,
    state text NOT NULL DEFAULT 'received',
    public_state text NOT NULL DEFAULT 'received',
    rejected_reason text,
    rejected_note text,
    duplicate_of uuid,
    decided_at timestamptz,
    decided_by uuid,
    settled_at timestamptz,
    assignee_id uuid,
    team_id uuid,
    snoozed_until timestamptz,
    priority smallint NOT NULL DEFAULT 5,
    due_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_report PRIMARY KEY (id),
    CONSTRAINT fk_report_raw_sha256 FOREIGN KEY (raw_sha256) REFERENCES platform.blob (sha256),
    CONSTRAINT fk_report_duplicate_of FOREIGN KEY (duplicate_of) REFERENCES intake.report (id),
    CONSTRAINT fk_report_assignee_id FOREIGN KEY (assignee_id) REFERENCES identity.person (id),
    CONSTRAINT fk_report_team_id FOREIGN KEY (team_id) REFERENCES identity.team (id))`,
  `CREATE TABLE intake.attachment (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    content_type text NOT NULL,
    size integer NOT NULL,
    sha256 text NOT NULL,
    inline boolean NOT NULL DEFAULT false,
    problems jsonb NOT NULL DEFAULT '[]',
    CONSTRAINT pk_attachment PRIMARY KEY (id),
    CONSTRAINT fk_attachment_report_id FOREIGN KEY (report_id) REFERENCES intake.report (id),
    CONSTRAINT fk_attachment_sha256 FOREIGN KEY (sha256) REFERENCES platform.blob (sha256))`,
  `CREATE TABLE intake.inbound_message (
    id uuid NOT NULL,
    received_at timestamptz NOT NULL,
    source text NOT NULL,
    raw_sha256 text NOT NULL,
    raw_size integer NOT NULL,
    envelope_from text,
    envelope_to text[] NOT NULL DEFAULT '{}',
    remote_address text,
    source_key text,
    filed_at timestamptz,
    filed_as text,
    report_id uuid,
    message_id uuid,
    CONSTRAINT pk_inbound_message PRIMARY KEY (id),
    CONSTRAINT fk_inbound_message_raw_sha256 FOREIGN KEY (raw_sha256) REFERENCES platform.blob (sha256),
    CONSTRAINT fk_inbound_message_report_id FOREIGN KEY (report_id) REFERENCES intake.report (id))`,
  `CREATE TABLE intake.portal_draft (
    id uuid NOT NULL,
    key_hash bytea NOT NULL,
    answers jsonb NOT NULL DEFAULT '{}',
    receipt jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    CONSTRAINT pk_portal_draft PRIMARY KEY (id))`,
  `CREATE TABLE intake.portal_draft_file (
    id uuid NOT NULL,
    draft_id uuid NOT NULL,
    name text NOT NULL,
    content_type text NOT NULL,
    size integer NOT NULL,
    bytes bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_portal_draft_file PRIMARY KEY (id),
    CONSTRAINT fk_portal_draft_file_draft_id FOREIGN KEY (draft_id) REFERENCES intake.portal_draft (id) ON DELETE CASCADE)`,
];

/**
 * The queue's indexes hold undecided reports only, so they stay small however many were decided: an inbox page costs
 * the same at a thousand reports as at a million.
 */
export const INDEXES = [
  `CREATE UNIQUE INDEX uq_report_reference ON intake.report (reference)`,
  `CREATE UNIQUE INDEX uq_report_message_id_content_hash ON intake.report (message_id, content_hash)`,
  `CREATE INDEX ix_report_received_at ON intake.report (received_at, id)`,
  `CREATE INDEX ix_report_access_code_hash ON intake.report (access_code_hash)`,
  `CREATE INDEX ix_report_from_address ON intake.report (from_address, received_at) WHERE from_address IS NOT NULL`,
  `CREATE INDEX ix_report_message_id ON intake.report USING hash (message_id)`,
  `CREATE INDEX ix_report_state ON intake.report (state, received_at, id)`,
  `CREATE INDEX ix_report_channel ON intake.report (channel, received_at, id)`,
  `CREATE INDEX ix_report_assignee ON intake.report (assignee_id, received_at, id) WHERE assignee_id IS NOT NULL`,
  `CREATE INDEX ix_report_inbox_human ON intake.report (priority, due_at, id)
    WHERE state = 'received' AND snoozed_until IS NULL AND kind = 'human'`,
  `CREATE INDEX ix_report_inbox_machine ON intake.report (priority, due_at, id)
    WHERE state = 'received' AND snoozed_until IS NULL AND kind <> 'human'`,
  `CREATE INDEX ix_report_inbox_unassigned ON intake.report (priority, due_at, id)
    WHERE state = 'received' AND snoozed_until IS NULL AND kind = 'human' AND assignee_id IS NULL`,
  `CREATE INDEX ix_report_inbox_assignee ON intake.report (assignee_id, priority, due_at, id)
    WHERE state = 'received' AND snoozed_until IS NULL AND assignee_id IS NOT NULL`,
  `CREATE INDEX ix_report_snoozed ON intake.report (snoozed_until, id)
    WHERE state = 'received' AND snoozed_until IS NOT NULL`,
  `CREATE INDEX ix_report_search ON intake.report USING gin (search)`,
  `CREATE INDEX ix_attachment_report_id ON intake.attachment (report_id, position)`,
  `CREATE INDEX ix_attachment_sha256 ON intake.attachment (sha256)`,
  `CREATE UNIQUE INDEX uq_inbound_message_source_key ON intake.inbound_message (source_key)`,
  `CREATE INDEX ix_inbound_message_report_id ON intake.inbound_message (report_id)`,
  `CREATE INDEX ix_inbound_message_unfiled ON intake.inbound_message (received_at) WHERE filed_at IS NULL`,
  `CREATE UNIQUE INDEX uq_portal_draft_key_hash ON intake.portal_draft (key_hash)`,
  `CREATE INDEX ix_portal_draft_expires_at ON intake.portal_draft (expires_at)`,
  `CREATE INDEX ix_portal_draft_file_draft_id ON intake.portal_draft_file (draft_id)`,
];

const CODE = `decode(nullif(current_setting('tocsin.access_code_hash', true), ''), 'hex')`;
const DRAFT_KEY = `decode(nullif(current_setting('tocsin.draft_key', true), ''), 'hex')`;

/**
 * What the public edge may do: write a web report, and read the few columns of a status page for the one report whose
 * code hash it names (row-level security). It can read no text, no sender, no other report.
 */
export const GRANTS = [
  `GRANT USAGE ON SCHEMA intake TO tocsin_portal`,
  `GRANT INSERT (id, reference, channel, kind, received_at, raw_sha256, raw_content_type, raw_size, subject, from_name,
     from_address, recipients, message_id, in_reply_to, "references", sent_at, body_text, body_html, language, headers,
     form, fields, problems, tlp, tlp_assumed, automatic, anonymous, content_hash, access_code_hash, priority, due_at)
     ON intake.report TO tocsin_portal`,
  `GRANT SELECT (id, reference, received_at, state, public_state, rejected_reason, settled_at, access_code_hash, language)
     ON intake.report TO tocsin_portal`,
  `GRANT INSERT ON intake.attachment TO tocsin_portal`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON intake.portal_draft, intake.portal_draft_file TO tocsin_portal`,
  `ALTER TABLE intake.report ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY portal_writes ON intake.report FOR INSERT TO tocsin_portal WITH CHECK (channel = 'web')`,
  `CREATE POLICY portal_reads ON intake.report FOR SELECT TO tocsin_portal USING (access_code_hash = ${CODE})`,
  `ALTER TABLE intake.attachment ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY portal_writes ON intake.attachment FOR INSERT TO tocsin_portal
     WITH CHECK (report_id IN (SELECT id FROM intake.report))`,
  `ALTER TABLE intake.portal_draft ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY portal_own ON intake.portal_draft TO tocsin_portal USING (key_hash = ${DRAFT_KEY})`,
  `ALTER TABLE intake.portal_draft_file ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY portal_own ON intake.portal_draft_file TO tocsin_portal
     USING (draft_id IN (SELECT id FROM intake.portal_draft))`,
];
