import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Type } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, Reflector } from '@nestjs/core';
import { Test, type TestingModule } from '@nestjs/testing';
import { SYSTEM } from '@tocsin/audit';
import { loadConfig, type TocsinConfig } from '@tocsin/config';
import { MailCarrier } from '@tocsin/correspondence';
import { type Actor, personActor, type Role } from '@tocsin/identity';
import { type IncidentRow, type NewIncident, OpenIncident } from '@tocsin/incidents';
import { type NewReport, ReceiveReport, StoreMessage } from '@tocsin/intake';
import { newId } from '@tocsin/platform';
import { ReportDetail, type ReportDetailView, TriageModule } from '@tocsin/triage';

import { openDatabase, type OpenDatabase } from '../support/open-database.js';
import { groundOf } from './ground.js';
import { RecordingCarrier } from './correspondence-world.js';
import { type Recorded, SetClock } from './incidents-world.js';

type Task = (payload: object) => Promise<void>;

/** Triage with all that stands upstream of it, on a database of its own; jobs and events run when `work()` is called. */
export class TriageWorld {
  private constructor(
    readonly db: OpenDatabase,
    readonly clock: SetClock,
    readonly config: TocsinConfig,
    readonly carrier: RecordingCarrier,
    private readonly app: TestingModule,
    private readonly tasks: Map<string, Task[]>,
  ) {}

  /** @param options further settings (environment), and modules downstream of triage */
  static async open(options: { env?: NodeJS.ProcessEnv; modules?: Type[] } = {}): Promise<TriageWorld> {
    const db = await openDatabase();
    const clock = new SetClock();
    const data = mkdtempSync(join(tmpdir(), 'tocsin-triage-'));
    // No test asks the DNS of wherever it runs.
    const quiet = { DATABASE_URL: 'postgres://unused', TOCSIN_DATA: data, MAIL_AUTHENTICATION: 'false' };
    const config = loadConfig({ ...quiet, ...options.env });
    const carrier = new RecordingCarrier();
    const app = await Test.createTestingModule({
      imports: [DiscoveryModule, groundOf(db, clock, config), TriageModule, ...(options.modules ?? [])],
    })
      .overrideProvider(MailCarrier)
      .useValue(carrier)
      .compile();
    await app.init();
    return new TriageWorld(db, clock, config, carrier, app, handlersOf(app));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.close();
    rmSync(this.config.data.dir, { recursive: true, force: true });
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.db.database.query<T>(sql, params);
  }

  async person(role: Role = 'handler', options: { name?: string; teamIds?: string[] } = {}) {
    const { name = `A ${role}`, teamIds = [] } = options;
    const id = newId();
    await this.query(
      `INSERT INTO identity.person (id, email, name, password_hash, roles) VALUES ($1, $2, $3, 'x', $4)`,
      [id, `${id}@staff.example`, name, [role]],
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

  /** A constituent that owns a domain. */
  async organisation(
    name: string,
    domain: string,
    sector = 'banking',
    legalClass = 'essential',
  ): Promise<string> {
    const id = newId();
    await this.query(
      `INSERT INTO constituency.organisation (id, name, kind, sector, legal_class, created_at)
       VALUES ($1, $2, 'constituent', $3, $4, now())`,
      [id, name, sector, legalClass],
    );
    await this.query(`INSERT INTO constituency.domain (name, organisation_id) VALUES ($1, $2)`, [domain, id]);
    return id;
  }

  /** A report as a channel delivers it, not examined yet. */
  receive(report: Partial<NewReport> = {}) {
    const raw = { bytes: Buffer.from(`${report.subject ?? ''} ${newId()}`) };
    return this.db.database.transaction((tx) =>
      this.get(ReceiveReport).execute(tx, SYSTEM, {
        channel: 'api',
        raw,
        rawContentType: 'application/json',
        subject: 'Strange mail from my bank',
        from: { name: 'Rosa', address: `rosa-${newId()}@example.org` },
        ...report,
      }),
    );
  }

  /** The same, examined. */
  async report(report: Partial<NewReport> = {}): Promise<{ id: string; ref: string; version: number }> {
    const { id, reference } = await this.receive(report);
    await this.work();
    return { id, ref: reference, version: 1 };
  }

  /** A mail at the door, stored but not filed. @returns the id that the 250 names */
  mail(raw: string | Buffer, envelope: { from?: string | null; to?: string[] } = {}): Promise<string> {
    const bytes = Buffer.isBuffer(raw) ? raw : Buffer.from(raw.replaceAll(/\r?\n/g, '\r\n'));
    const from = envelope.from === undefined ? 'sender@example.org' : envelope.from;
    const to = envelope.to ?? [this.config.mail.address];
    return this.get(StoreMessage).execute(bytes, { source: 'smtp', from, to, remoteAddress: null });
  }

  incident(actor: Actor, input: Partial<NewIncident> = {}): Promise<IncidentRow> {
    return this.get(OpenIncident).execute(actor, {
      title: 'Phishing against a bank',
      rsitClass: 'fraud',
      rsitType: 'phishing',
      ...input,
    });
  }

  detail(actor: Actor, ref: string): Promise<ReportDetailView> {
    return this.get(ReportDetail).execute(actor, ref);
  }

  /** What the record says of a subject, oldest first. */
  record(subjectId: string): Promise<Recorded[]> {
    return this.query<Recorded>(
      `SELECT action, actor_name AS actor, reason, detail FROM audit.entry WHERE subject_id = $1 ORDER BY id`,
      [subjectId],
    );
  }

  /** Does what is due, jobs and events, until nothing is left. @returns errors thrown on the way */
  async work(): Promise<string[]> {
    const errors: string[] = [];
    for (let rounds = 0; rounds < 30; rounds++) {
      const due = await this.query<{
        id: string;
        task: string;
        payload: { name?: string; payload?: object };
      }>(
        `DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t
          WHERE t.id = j.task_id AND (j.run_at <= $1 OR j.run_at <= now()) RETURNING j.id, t.identifier AS task, j.payload`,
        [this.clock.now()],
      );
      if (due.length === 0) break;
      for (const { task, payload } of due.toSorted((a, b) => Number(a.id) - Number(b.id))) {
        const isEvent = task === 'event';
        for (const run of this.tasks.get(isEvent ? `event:${payload.name}` : task) ?? []) {
          try {
            await run(isEvent ? (payload.payload ?? {}) : payload);
          } catch (error) {
            errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
          }
        }
      }
    }
    return errors;
  }
}

/** Every job and every subscriber among the providers, as the worker finds them. */
function handlersOf(app: TestingModule): Map<string, Task[]> {
  const tasks = new Map<string, Task[]>();
  const reflector = app.get(Reflector);
  for (const { metatype, instance } of app.get(DiscoveryService).getProviders()) {
    if (!metatype || !instance) continue;
    const job = reflector.get<string | undefined>('tocsin:job-task', metatype);
    const event = reflector.get<{ event: string } | undefined>('tocsin:event-subscription', metatype);
    const handler = instance as {
      run(payload: object, job: object): Promise<void>;
      handle(payload: object): Promise<void>;
    };
    const add = (name: string, task: Task) => tasks.set(name, [...(tasks.get(name) ?? []), task]);
    if (job) add(job, (payload) => handler.run(payload, { id: '1', attempt: 1, maxAttempts: 25 }));
    if (event) add(`event:${event.event}`, (payload) => handler.handle(payload));
  }
  return tasks;
}
