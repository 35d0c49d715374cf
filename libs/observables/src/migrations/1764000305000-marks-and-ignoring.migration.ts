import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { newId } from '@tocsin/platform';
import { SHIPPED_ENTRIES } from '../ignoring/shipped-entries.js';

/** What people say of a value: marks, sightings of their own, and what is no likeness between cases. */
export class MarksAndIgnoring1764000305000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, IS_IGNORED]) await runner.query(statement);
    for (const { kind, value, reason, active } of SHIPPED_ENTRIES) {
      await runner.query(
        `INSERT INTO observables.ignore_entry (id, kind, value, reason, shipped, active, changed_by, changed_at)
         VALUES ($1, $2, $3, $4, true, $5, 'Tocsin', now())`,
        [newId(), kind, value, reason, active],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION observables.is_ignored`);
    await runner.query(`DROP TABLE observables.noted_sighting, observables.ignore_entry`);
    await runner.query(`DROP INDEX observables.ix_observable_type_id`);
    await runner.query(
      `CREATE INDEX ix_observable_first_seen_at ON observables.observable (first_seen_at, id)`,
    );
    await runner.query(`ALTER TABLE observables.observable DROP COLUMN verdict, DROP COLUMN version`);
  }
}

const TABLES = [
  `ALTER TABLE observables.observable ADD COLUMN verdict text, ADD COLUMN version integer NOT NULL DEFAULT 1`,
  // Ids are in the order of time: they page the list, and when a value was first seen by anybody is nobody's to read.
  `CREATE INDEX ix_observable_type_id ON observables.observable (type, id)`,
  `DROP INDEX observables.ix_observable_first_seen_at`,
  `CREATE TABLE observables.ignore_entry (
    id uuid NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    reason text NOT NULL,
    shipped boolean NOT NULL DEFAULT false,
    active boolean NOT NULL DEFAULT true,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pk_ignore_entry PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX uq_ignore_entry_kind_value ON observables.ignore_entry (kind, value)`,
  `CREATE TABLE observables.noted_sighting (
    id uuid NOT NULL,
    observable_id uuid NOT NULL,
    kind text NOT NULL,
    at timestamptz NOT NULL,
    source text NOT NULL,
    note text NOT NULL DEFAULT '',
    noted_by uuid,
    noted_by_name text NOT NULL,
    noted_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    CONSTRAINT pk_noted_sighting PRIMARY KEY (id),
    CONSTRAINT fk_noted_sighting_observable_id FOREIGN KEY (observable_id) REFERENCES observables.observable (id))`,
  `CREATE INDEX ix_noted_sighting_observable_id ON observables.noted_sighting (observable_id, at)`,
];

/**
 * Whether a new value falls under the list. In the database, so that recording stays one statement; the list is short.
 * The host of a URL and of a mailbox is cut out here as `hostOf` does for stored spellings. Text is never read as a
 * pattern: an entry may hold `_`.
 */
const IS_IGNORED = `
  CREATE FUNCTION observables.is_ignored(given_type text, given_value text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT EXISTS (
      SELECT FROM observables.ignore_entry e,
             (SELECT CASE given_type
                WHEN 'domain' THEN given_value
                WHEN 'email' THEN substring(given_value from '[^@]*$')
                WHEN 'url' THEN substring(given_value from '^[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?([^]/:?#[]+)') END AS host) h
       WHERE e.active AND CASE e.kind
         WHEN 'value' THEN e.value = given_value
         WHEN 'domain' THEN given_type = 'domain' AND (e.value = h.host OR right(h.host, length(e.value) + 1) = '.' || e.value)
         WHEN 'site' THEN e.value = h.host OR right(h.host, length(e.value) + 1) = '.' || e.value
         WHEN 'range' THEN CASE WHEN given_type IN ('ipv4', 'ipv6', 'cidr') THEN given_value::inet <<= e.value::inet ELSE false END
         ELSE false END)
  $$`;
