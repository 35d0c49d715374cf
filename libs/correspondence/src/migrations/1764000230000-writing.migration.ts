import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Texts of the site's own over the delivered templates, with their history; text modules; signatures; answers to all
 * reporters of an incident. NULLS NOT DISTINCT: a site's text is one, though it belongs to no team.
 */
export class Writing1764000230000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE correspondence.message DROP COLUMN signature`);
    for (const table of [
      'bulk_reply_item',
      'bulk_reply',
      'signature',
      'text_module',
      'template_version',
      'template_text',
    ])
      await runner.query(`DROP TABLE correspondence.${table}`);
  }
}

const STATEMENTS = [
  `ALTER TABLE correspondence.message ADD COLUMN signature text`,
  `CREATE TABLE correspondence.template_text (
    id uuid NOT NULL,
    name text NOT NULL,
    locale text NOT NULL,
    subject text,
    text text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_template_text PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX uq_template_text_name_locale ON correspondence.template_text (name, locale)`,
  `CREATE TABLE correspondence.template_version (
    template_id uuid NOT NULL,
    version integer NOT NULL,
    subject text,
    text text,
    author_kind text NOT NULL,
    author_id uuid,
    author_name text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT pk_template_version PRIMARY KEY (template_id, version),
    CONSTRAINT fk_template_version_template_id FOREIGN KEY (template_id) REFERENCES correspondence.template_text (id))`,
  `CREATE TABLE correspondence.text_module (
    id uuid NOT NULL,
    team_id uuid,
    shortcut text NOT NULL,
    locale text NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_text_module PRIMARY KEY (id),
    CONSTRAINT fk_text_module_team_id FOREIGN KEY (team_id) REFERENCES identity.team (id))`,
  `CREATE UNIQUE INDEX uq_text_module_team_id_shortcut_locale ON correspondence.text_module (team_id, shortcut, locale)
     NULLS NOT DISTINCT`,
  `CREATE TABLE correspondence.signature (
    id uuid NOT NULL,
    team_id uuid,
    locale text NOT NULL,
    text text NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_signature PRIMARY KEY (id),
    CONSTRAINT fk_signature_team_id FOREIGN KEY (team_id) REFERENCES identity.team (id))`,
  `CREATE UNIQUE INDEX uq_signature_team_id_locale ON correspondence.signature (team_id, locale) NULLS NOT DISTINCT`,
  `CREATE TABLE correspondence.bulk_reply (
    id uuid NOT NULL,
    incident_id uuid NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    actor_name text NOT NULL,
    "order" jsonb NOT NULL,
    fingerprint text NOT NULL,
    created_at timestamptz NOT NULL,
    send_at timestamptz NOT NULL,
    cancelled_at timestamptz,
    done_at timestamptz,
    CONSTRAINT pk_bulk_reply PRIMARY KEY (id),
    CONSTRAINT fk_bulk_reply_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id))`,
  `CREATE INDEX ix_bulk_reply_incident_id ON correspondence.bulk_reply (incident_id)`,
  `CREATE TABLE correspondence.bulk_reply_item (
    bulk_id uuid NOT NULL,
    position integer NOT NULL,
    report_id uuid NOT NULL,
    seen_message_id uuid,
    wording text NOT NULL,
    state text NOT NULL DEFAULT 'waiting',
    reason text,
    message_id uuid,
    CONSTRAINT pk_bulk_reply_item PRIMARY KEY (bulk_id, position),
    CONSTRAINT fk_bulk_reply_item_bulk_id FOREIGN KEY (bulk_id) REFERENCES correspondence.bulk_reply (id),
    CONSTRAINT fk_bulk_reply_item_report_id FOREIGN KEY (report_id) REFERENCES intake.report (id),
    CONSTRAINT fk_bulk_reply_item_message_id FOREIGN KEY (message_id) REFERENCES correspondence.message (id))`,
  `CREATE INDEX ix_bulk_reply_item_waiting ON correspondence.bulk_reply_item (bulk_id, position) WHERE state = 'waiting'`,
];
