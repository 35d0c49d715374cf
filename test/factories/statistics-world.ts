import { type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { type Actor, personActor, type Role } from '@tocsin/identity';
import { newId } from '@tocsin/platform';
import {
  ReadStatistics,
  StatisticsModule,
  type StatisticsQuestion,
  type StatisticsView,
} from '@tocsin/statistics';
import { RollUp } from '../../libs/statistics/src/rollup/roll-up.js';
import { openDatabase, type OpenDatabase } from '../support/open-database.js';
import { groundOf } from './ground.js';
import { SetClock } from './incidents-world.js';

interface ReportFacts {
  at: string;
  channel?: string;
  kind?: string;
  from?: string;
  form?: object;
  state?: string;
  reason?: string;
  decidedAfterMinutes?: number;
}

interface IncidentFacts {
  at: string;
  class?: string;
  type?: string | null;
  level?: number;
  drill?: boolean;
  restricted?: boolean;
  state?: string;
  closedAfterHours?: number;
  acknowledgedAfterMinutes?: number;
  reports?: string[];
  organisations?: string[];
  assigneeId?: string;
  dueAt?: string;
}

/** A database in which every report and incident was put by hand, so that every figure can be counted by hand. */
export class StatisticsWorld {
  private made = 0;

  private constructor(
    readonly db: OpenDatabase,
    readonly clock: SetClock,
    private readonly app: TestingModule,
  ) {}

  static async open(): Promise<StatisticsWorld> {
    const db = await openDatabase();
    const clock = new SetClock();
    const imports = [groundOf(db, clock), StatisticsModule];
    const app = await Test.createTestingModule({ imports }).compile();
    await app.init();
    const world = new StatisticsWorld(db, clock, app);
    await world.query(`INSERT INTO platform.blob (sha256, size, bytes) VALUES ('raw', 3, 'raw')`);
    return world;
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

  rollUp(everything = false): Promise<void> {
    return this.get(RollUp).run({ everything });
  }

  read(actor: Actor, question: StatisticsQuestion): Promise<StatisticsView> {
    return this.get(ReadStatistics).execute(actor, question);
  }

  async person(role: Role): Promise<Actor & { id: string }> {
    const id = newId();
    await this.query(
      `INSERT INTO identity.person (id, email, name, password_hash, roles) VALUES ($1, $2, $3, 'x', $4)`,
      [id, `${id}@cirt.example`, `A ${role}`, [role]],
    );
    return personActor({ id, name: `A ${role}`, roles: [role], teamIds: [] }) as Actor & { id: string };
  }

  async organisation(sector: string, country: string, domain?: string): Promise<string> {
    const id = newId();
    await this.query(
      `INSERT INTO constituency.organisation (id, name, kind, sector, country, created_at)
       VALUES ($1, $2, 'constituent', $3, $4, now())`,
      [id, `Organisation ${++this.made}`, sector, country],
    );
    if (domain)
      await this.query(`INSERT INTO constituency.domain (name, organisation_id) VALUES ($1, $2)`, [
        domain,
        id,
      ]);
    return id;
  }

  async report(facts: ReportFacts): Promise<string> {
    const id = newId();
    const { channel = 'email', kind = 'human', from = 'someone@nowhere.test', state = 'received' } = facts;
    await this.query(
      `INSERT INTO intake.report (id, reference, channel, kind, received_at, raw_sha256, raw_content_type, raw_size,
                                  from_address, form, tlp, state, rejected_reason, decided_at, due_at)
       VALUES ($1, $2, $3, $4, $5::timestamptz, 'raw', 'message/rfc822', 3, $6, $7, 'GREEN', $8, $9,
               $5::timestamptz + make_interval(mins => $10::int), now())`,
      [
        id,
        `R-2026-${String(++this.made).padStart(6, '0')}`,
        channel,
        kind,
        facts.at,
        from,
        facts.form ? JSON.stringify(facts.form) : null,
        state,
        facts.reason ?? null,
        facts.decidedAfterMinutes ?? null,
      ],
    );
    await this.record('report', id);
    return id;
  }

  async incident(facts: IncidentFacts): Promise<string> {
    const id = newId();
    const { level = 0, state = 'open', drill = false, restricted = false } = facts;
    await this.query(
      `INSERT INTO incidents.incident (id, reference, title, state, drill, restricted, rsit_class, rsit_type,
         rsit_version, severity_score, severity_provisional, severity_level, nciss_version, priority, tlp, aware_at,
         opened_at, closed_at, updated_at, assignee_id, due_at)
       VALUES ($1, $2, 'A case', $3, $4, $5, $6, $7, '1', 0, false, $8::int, '1', 5 - $8::int, 'GREEN', $9::timestamptz,
               $9::timestamptz, $9::timestamptz + make_interval(hours => $10::int), now(), $11, $12)`,
      [
        id,
        `${drill ? 'EX' : 'I'}-2026-${String(++this.made).padStart(6, '0')}`,
        state,
        drill,
        restricted,
        facts.class ?? 'fraud',
        facts.type ?? null,
        level,
        facts.at,
        facts.closedAfterHours ?? null,
        facts.assigneeId ?? null,
        facts.dueAt ?? null,
      ],
    );
    await this.query(
      `INSERT INTO incidents.clock (id, incident_id, kind, state, minutes, started_at, due_at, met_at)
       VALUES ($1, $2, 'acknowledge', 'met', 1440, $3::timestamptz, $3::timestamptz + interval '1 day',
               $3::timestamptz + make_interval(mins => $4::int))`,
      [newId(), id, facts.at, facts.acknowledgedAfterMinutes ?? null],
    );
    for (const report of facts.reports ?? []) await this.link(id, report);
    for (const organisation of facts.organisations ?? [])
      await this.query(
        `INSERT INTO incidents.incident_organisation (incident_id, organisation_id) VALUES ($1, $2)`,
        [id, organisation],
      );
    await this.record('incident', id);
    return id;
  }

  async link(incident: string, report: string): Promise<void> {
    await this.query(
      `INSERT INTO incidents.incident_report (incident_id, report_id, linked_at) VALUES ($1, $2, now())`,
      [incident, report],
    );
    await this.record('incident', incident);
  }

  /** What every command leaves behind, and what the roll-ups go by. */
  async record(kind: string, id: string): Promise<void> {
    await this.query(
      `INSERT INTO audit.entry (actor_kind, actor_name, action, subject_kind, subject_id) VALUES ('system', 'x', 'x', $1, $2)`,
      [kind, id],
    );
  }
}

/** The numbers of one figure in a breakdown, by value. */
export function partsOf(
  view: StatisticsView,
  dimension: string,
  figure: string,
): Record<string, number | null> {
  const { rows } = view.breakdowns.find((each) => each.dimension === dimension)!;
  return Object.fromEntries(
    rows.filter(({ values }) => values[figure] !== 0).map(({ key, values }) => [key, values[figure] ?? null]),
  );
}
