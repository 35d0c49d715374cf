import { type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { type TlpLabel } from '@tocsin/config';
import { type Actor, personActor, type Role } from '@tocsin/identity';
import { type IncidentRow, IncidentsModule, type NewIncident, OpenIncident } from '@tocsin/incidents';
import { Clock, newId } from '@tocsin/platform';
import { openDatabase, type OpenDatabase } from '../support/open-database.js';
import { groundOf } from './ground.js';

/** A clock that a test sets and moves. */
export class SetClock extends Clock {
  private time = new Date('2026-11-20T09:00:00Z');

  override now(): Date {
    return new Date(this.time);
  }
  forward(minutes: number): void {
    this.time = new Date(this.time.getTime() + minutes * 60_000);
  }
}

/** What the record says of one change. */
export interface Recorded {
  action: string;
  actor: string;
  reason: string | null;
  detail: { version?: number; changes: Record<string, { from: unknown; to: unknown }> } & Record<
    string,
    unknown
  >;
}

/** The library of incidents on a database of its own, with people, reports and organisations to be made. */
export class IncidentsWorld {
  private constructor(
    readonly db: OpenDatabase,
    readonly clock: SetClock,
    private readonly app: TestingModule,
  ) {}

  static async open(modules: Type[] = []): Promise<IncidentsWorld> {
    const db = await openDatabase();
    const clock = new SetClock();
    const app = await Test.createTestingModule({
      imports: [groundOf(db, clock), IncidentsModule, ...modules],
    }).compile();
    await app.init();
    return new IncidentsWorld(db, clock, app);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.close();
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.db.database.query<T>(sql, params);
  }

  async person(
    role: Role = 'handler',
    options: { name?: string; teamIds?: string[]; disabled?: boolean } = {},
  ) {
    const { name = `A ${role}`, teamIds = [], disabled = false } = options;
    const id = newId();
    await this.query(
      `INSERT INTO identity.person (id, email, name, password_hash, roles, disabled_at)
       VALUES ($1, $2, $3, 'x', $4, CASE WHEN $5 THEN now() END)`,
      [id, `${id}@cirt.example`, name, [role], disabled],
    );
    for (const teamId of teamIds)
      await this.query(`INSERT INTO identity.team_member (team_id, person_id) VALUES ($1, $2)`, [teamId, id]);
    return personActor({ id, name, roles: [role], teamIds }) as Actor & { id: string };
  }

  async team(name = `Team ${newId()}`): Promise<string> {
    const id = newId();
    await this.query(`INSERT INTO identity.team (id, name) VALUES ($1, $2)`, [id, name]);
    return id;
  }

  async report(options: { tlp?: TlpLabel; state?: string; subject?: string; observables?: string[] } = {}) {
    const { tlp = 'GREEN', state = 'received', subject = 'A report', observables = [] } = options;
    const id = newId();
    const ref = `R-2026-${id.slice(-6)}`;
    await this.query(
      `INSERT INTO platform.blob (sha256, size, bytes) VALUES ('raw', 3, 'raw') ON CONFLICT DO NOTHING`,
    );
    await this.query(
      `INSERT INTO intake.report (id, reference, channel, received_at, raw_sha256, raw_content_type, raw_size, subject,
                                  from_address, tlp, state, due_at)
       VALUES ($1, $2, 'email', now(), 'raw', 'message/rfc822', 3, $3, 'someone@example.org', $4, $5, now())`,
      [id, ref, subject, tlp, state],
    );
    for (const value of observables) await this.sighting(id, value);
    return { id, ref, tlp };
  }

  private async sighting(reportId: string, value: string): Promise<void> {
    await this.query(
      `WITH o AS (INSERT INTO observables.observable (id, type, value, first_seen_at, last_seen_at)
                  VALUES ($1, 'domain', $2, now(), now())
                  ON CONFLICT (type, value) DO UPDATE SET last_seen_at = now() RETURNING id)
       INSERT INTO observables.sighting (observable_id, subject_kind, subject_id, place, excerpt, seen_at)
       SELECT id, 'report', $3, 'body', $2, now() FROM o`,
      [newId(), value, reportId],
    );
  }

  async organisation(name: string): Promise<string> {
    const id = newId();
    await this.query(
      `INSERT INTO constituency.organisation (id, name, kind, sector, created_at) VALUES ($1, $2, 'constituent', 'health', now())`,
      [id, name],
    );
    return id;
  }

  /** An incident opened by an actor; the title is enough. */
  incident(actor: Actor, input: Partial<NewIncident> = {}): Promise<IncidentRow> {
    return this.get(OpenIncident).execute(actor, {
      title: 'Phishing against a bank',
      rsitClass: 'fraud',
      rsitType: 'phishing',
      ...input,
    });
  }

  /** What the record says of a subject, oldest first. */
  record(subjectId: string): Promise<Recorded[]> {
    return this.query<Recorded>(
      `SELECT action, actor_name AS actor, reason, detail FROM audit.entry WHERE subject_id = $1 ORDER BY id`,
      [subjectId],
    );
  }

  /** Payloads of the published events of a name that still wait for the worker. */
  async events(name: string): Promise<Record<string, unknown>[]> {
    const rows = await this.query<{ payload: { payload: Record<string, unknown> } }>(
      `SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'name' = $1 ORDER BY id`,
      [name],
    );
    return rows.map(({ payload }) => payload.payload);
  }

  /** Jobs with a key that begins so, and when they run. */
  jobs(keyPrefix: string): Promise<{ key: string; runAt: Date; payload: Record<string, string> }[]> {
    return this.query(
      `SELECT key, run_at AS "runAt", payload FROM graphile_worker._private_jobs WHERE key LIKE $1 || '%' ORDER BY id`,
      [keyPrefix],
    );
  }
}
