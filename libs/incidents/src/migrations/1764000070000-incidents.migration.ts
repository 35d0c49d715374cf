import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The portal's role gets nothing here: the public edge cannot read incidents. */
export class Incidents1764000070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA incidents CASCADE`);
  }
}

const TABLES = [
  `CREATE SCHEMA incidents`,
  `CREATE TABLE incidents.incident (
    id uuid NOT NULL,
    reference text NOT NULL,
    title text NOT NULL,
    summary text NOT NULL DEFAULT '',
    state text NOT NULL DEFAULT 'open',
    state_reason text,
    waiting_for text,
    waiting_until timestamptz,
    drill boolean NOT NULL DEFAULT false,
    restricted boolean NOT NULL DEFAULT false,
    rsit_class text NOT NULL,
    rsit_type text,
    rsit_version text NOT NULL,
    severity_selection jsonb NOT NULL DEFAULT '{}',
    severity_score numeric(5,2) NOT NULL,
    severity_provisional boolean NOT NULL,
    severity_level smallint NOT NULL,
    severity_override smallint,
    severity_override_reason text,
    nciss_version text NOT NULL,
    priority smallint NOT NULL,
    tlp text NOT NULL,
    assignee_id uuid,
    team_id uuid,
    due_at timestamptz,
    aware_at timestamptz NOT NULL,
    opened_at timestamptz NOT NULL,
    opened_by uuid,
    contained_at timestamptz,
    resolved_at timestamptz,
    closed_at timestamptz,
    updated_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    search tsvector,
    CONSTRAINT pk_incident PRIMARY KEY (id),
    CONSTRAINT fk_incident_assignee_id FOREIGN KEY (assignee_id) REFERENCES identity.person (id),
    CONSTRAINT fk_incident_team_id FOREIGN KEY (team_id) REFERENCES identity.team (id))`,
  `CREATE TABLE incidents.incident_report (
    incident_id uuid NOT NULL,
    report_id uuid NOT NULL,
    linked_at timestamptz NOT NULL,
    linked_by uuid,
    CONSTRAINT pk_incident_report PRIMARY KEY (incident_id, report_id),
    CONSTRAINT fk_incident_report_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id),
    CONSTRAINT fk_incident_report_report_id FOREIGN KEY (report_id) REFERENCES intake.report (id))`,
  `CREATE TABLE incidents.incident_organisation (
    incident_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    CONSTRAINT pk_incident_organisation PRIMARY KEY (incident_id, organisation_id),
    CONSTRAINT fk_incident_organisation_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id),
    CONSTRAINT fk_incident_organisation_organisation_id FOREIGN KEY (organisation_id)
      REFERENCES constituency.organisation (id))`,
  `CREATE TABLE incidents.incident_member (
    incident_id uuid NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT pk_incident_member PRIMARY KEY (incident_id, person_id),
    CONSTRAINT fk_incident_member_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id),
    CONSTRAINT fk_incident_member_person_id FOREIGN KEY (person_id) REFERENCES identity.person (id))`,
  `CREATE TABLE incidents.task (
    id uuid NOT NULL,
    incident_id uuid NOT NULL,
    title text NOT NULL,
    state text NOT NULL DEFAULT 'open',
    owner_id uuid,
    due_at timestamptz,
    created_at timestamptz NOT NULL,
    done_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_task PRIMARY KEY (id),
    CONSTRAINT fk_task_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id),
    CONSTRAINT fk_task_owner_id FOREIGN KEY (owner_id) REFERENCES identity.person (id))`,
  `CREATE TABLE incidents.note (
    id uuid NOT NULL,
    incident_id uuid NOT NULL,
    author_id uuid,
    author_name text NOT NULL,
    text text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_note PRIMARY KEY (id),
    CONSTRAINT fk_note_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id))`,
  `CREATE TABLE incidents.clock (
    id uuid NOT NULL,
    incident_id uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL DEFAULT 'running',
    started_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    paused_at timestamptz,
    met_at timestamptz,
    CONSTRAINT pk_clock PRIMARY KEY (id),
    CONSTRAINT fk_clock_incident_id FOREIGN KEY (incident_id) REFERENCES incidents.incident (id))`,
];

// The lists walk indexes that hold what is not ended only (workflow/incident-state.ts, NOT_ENDED): a page costs the
// same however many incidents were closed. A missing due date sorts last.
const QUEUE = `priority, coalesce(due_at, 'infinity'), id`;
const ACTIVE = `WHERE state NOT IN ('closed', 'abandoned')`;
const INDEXES = [
  `CREATE UNIQUE INDEX uq_incident_reference ON incidents.incident (reference)`,
  `CREATE INDEX ix_incident_active ON incidents.incident (${QUEUE}) ${ACTIVE}`,
  `CREATE INDEX ix_incident_active_assignee ON incidents.incident (assignee_id, ${QUEUE}) ${ACTIVE}`,
  `CREATE INDEX ix_incident_active_team ON incidents.incident (team_id, ${QUEUE}) ${ACTIVE}`,
  `CREATE INDEX ix_incident_ended ON incidents.incident (closed_at, id) WHERE state IN ('closed', 'abandoned')`,
  // What some may not see is looked up as a set by every list of reports; it is small, and so is this.
  `CREATE INDEX ix_incident_restricted ON incidents.incident (id) WHERE restricted`,
  `CREATE INDEX ix_incident_search ON incidents.incident USING gin (search)`,
  `CREATE INDEX ix_incident_report_report_id ON incidents.incident_report (report_id)`,
  `CREATE INDEX ix_incident_organisation_organisation_id ON incidents.incident_organisation (organisation_id)`,
  `CREATE INDEX ix_incident_member_person_id ON incidents.incident_member (person_id)`,
  `CREATE INDEX ix_task_incident_id ON incidents.task (incident_id)`,
  `CREATE INDEX ix_task_open_owner ON incidents.task (owner_id, due_at) WHERE state = 'open'`,
  `CREATE INDEX ix_note_incident_id ON incidents.note (incident_id)`,
  `CREATE INDEX ix_clock_incident_id ON incidents.clock (incident_id)`,
  `CREATE UNIQUE INDEX uq_clock_going ON incidents.clock (incident_id, kind) WHERE state IN ('running', 'paused')`,
];
