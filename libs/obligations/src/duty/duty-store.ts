import { Inject, Injectable } from '@nestjs/common';
import { findRegime, type Regime, type TocsinConfig } from '@tocsin/config';
import { type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';
import { Clock, Config, Jobs, type Transaction } from '@tocsin/platform';
import { planStages } from '../engine/plan-stages.js';
import { dutyUnknown } from '../obligations.errors.js';
import { nextWatch, WATCH_TASK } from '../watch/next-watch.js';
import {
  type DutyChanges,
  type DutyRecord,
  factsOf,
  type LastChange,
  type StageRecord,
} from './duty.record.js';

/** A duty with its stages, locked by the lock of its incident. */
export interface HeldDuty {
  duty: DutyRecord;
  stages: StageRecord[];
  regime: Regime;
  /** When the incident was resolved: the mark `handled` follows it. */
  resolvedAt: Date | null;
  drill: boolean;
}

type Row = DutyRecord & { resolvedAt: Date | null; drill: boolean };

const DUTY = `
  d.id, d.incident_id AS "incidentId", i.reference AS "incidentRef", d.organisation_id AS "organisationId",
  d.report_id AS "reportId", d.regime, d.regime_version AS "regimeVersion", d.legal_class AS "legalClass", d.criteria,
  d.aware_at AS "awareAt", d.marks, d.closed_at AS "closedAt", d.closed_reason AS "closedReason", d.version,
  i.resolved_at AS "resolvedAt", i.drill`;

const STAGE = `
  id, stage, owed_by AS "owedBy", requested_at AS "requestedAt", due_at AS "dueAt", submitted_at AS "submittedAt", state,
  late, covered_by AS "coveredBy", report_id AS "reportId", answers, answered_by AS "answeredBy", note, told`;

/** Reads and writes duties; after every change the engine says where each stage stands. */
@Injectable()
export class DutyStore {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `OBLIGATIONS.DUTY_UNKNOWN` for what is not there and what the actor may not see alike */
  async lockVisible(tx: Transaction, actor: Actor, dutyId: string): Promise<HeldDuty> {
    const params: unknown[] = [dutyId];
    const held = await this.lock(tx, `d.id = $1 AND ${visibleIncidents('i', actor, params)}`, params);
    if (!held) throw dutyUnknown();
    return held;
  }

  /** For jobs, which act for nobody. */
  lockById(tx: Transaction, dutyId: string): Promise<HeldDuty | null> {
    return this.lock(tx, 'd.id = $1', [dutyId]);
  }

  /** The incident's lock is the duty's too, so that merging and reporting wait for each other. */
  private async lock(tx: Transaction, where: string, params: unknown[]): Promise<HeldDuty | null> {
    const [row] = await tx.query<Row>(
      `SELECT ${DUTY} FROM obligations.duty d JOIN incidents.incident i ON i.id = d.incident_id
        WHERE ${where} FOR NO KEY UPDATE`,
      params,
    );
    const regime = row && findRegime(row.regime);
    // A regime that a site took out of its file: its duties are kept and shown, but no longer counted.
    if (!row || !regime) return null;
    const { resolvedAt, drill, ...duty } = row;
    const stages = await tx.query<StageRecord>(
      `SELECT ${STAGE} FROM obligations.stage WHERE duty_id = $1 ORDER BY id`,
      [duty.id],
    );
    return { duty, stages, regime, resolvedAt, drill };
  }

  async insert(
    tx: Transaction,
    duty: DutyRecord,
    stages: readonly StageRecord[],
    change: LastChange,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO obligations.duty (id, incident_id, organisation_id, report_id, regime, regime_version, legal_class,
                                     criteria, aware_at, created_at, last_change)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb)`,
      [
        duty.id,
        duty.incidentId,
        duty.organisationId,
        duty.reportId,
        duty.regime,
        duty.regimeVersion,
        duty.legalClass,
        duty.criteria,
        duty.awareAt,
        this.clock.now(),
        JSON.stringify(change),
      ],
    );
    await this.writeStages(tx, duty.id, stages);
  }

  /** Writes what commands changed, with the clocks as they follow from it. @returns the stages as they stand then */
  async save(
    tx: Transaction,
    held: HeldDuty,
    changes: DutyChanges,
    stages: readonly StageRecord[],
    change: LastChange | null,
  ): Promise<StageRecord[]> {
    const duty = { ...held.duty, ...changes };
    const planned = this.planned({ ...held, duty }, stages);
    await tx.query(
      `UPDATE obligations.duty SET criteria = $2, aware_at = $3, marks = $4::jsonb, closed_at = $5, closed_reason = $6,
              last_change = $7::jsonb, version = version + 1 WHERE id = $1`,
      [
        duty.id,
        duty.criteria,
        duty.awareAt,
        JSON.stringify(duty.marks),
        duty.closedAt,
        duty.closedReason,
        change && JSON.stringify(change),
      ],
    );
    await this.writeStages(tx, duty.id, planned);
    return planned;
  }

  /** The stages by the engine; a clock with a new end is told of anew. */
  planned(
    held: Pick<HeldDuty, 'duty' | 'regime' | 'resolvedAt'>,
    stages: readonly StageRecord[],
  ): StageRecord[] {
    const { timeZone } = this.config.site;
    const facts = factsOf(held.duty, held.resolvedAt, held.regime);
    const plans = planStages(held.regime, facts, stages, this.clock.now(), timeZone);
    return stages.map((stage, index) => {
      const plan = plans[index] ?? stage;
      const moved = plan.dueAt?.getTime() !== stage.dueAt?.getTime();
      return { ...stage, ...plan, told: moved ? null : stage.told };
    });
  }

  async writeStages(tx: Transaction, dutyId: string, stages: readonly StageRecord[]): Promise<void> {
    await tx.query(WRITE_STAGES, [dutyId, JSON.stringify(stages)]);
    const now = this.clock.now();
    const watched = stages.flatMap(({ id, state, dueAt, told }) => {
      const counted = state === 'running' || state === 'missed';
      const runAt = counted && dueAt ? nextWatch(dueAt, told, now) : null;
      return runAt
        ? [
            {
              task: WATCH_TASK,
              payload: { dutyId, stageId: id },
              options: { key: `${WATCH_TASK}:${id}`, runAt },
            },
          ]
        : [];
    });
    await this.jobs.enqueueAll(tx, watched);
  }

  /**
   * Whether reporters have sent anything for these stages by the status page, taken up or not. The stages are locked, so
   * that a report which is being sent is waited for, and none comes in between.
   */
  async hasSubmissions(tx: Transaction, stageIds: readonly string[]): Promise<boolean> {
    await tx.query(`SELECT FROM obligations.stage WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [
      stageIds,
    ]);
    const [sent] = await tx.query(
      `SELECT FROM obligations.portal_submission WHERE stage_id = ANY($1::uuid[]) LIMIT 1`,
      [stageIds],
    );
    return sent !== undefined;
  }

  /** Takes stages away that an undo says were never asked for. */
  async removeStages(tx: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.query(`DELETE FROM obligations.stage WHERE id = ANY($1::uuid[])`, [ids]);
  }

  async remove(tx: Transaction, dutyId: string): Promise<void> {
    await tx.query(`DELETE FROM obligations.aware_change WHERE duty_id = $1`, [dutyId]);
    await tx.query(`DELETE FROM obligations.stage WHERE duty_id = $1`, [dutyId]);
    await tx.query(`DELETE FROM obligations.duty WHERE id = $1`, [dutyId]);
  }
}

const WRITE_STAGES = `
  INSERT INTO obligations.stage (id, duty_id, stage, owed_by, requested_at, due_at, submitted_at, state, late, covered_by,
                                 report_id, answers, answered_by, note, told)
  SELECT s.id, $1, s.stage, s."owedBy", s."requestedAt", s."dueAt", s."submittedAt", s.state, s.late, s."coveredBy",
         s."reportId", s.answers, s."answeredBy", s.note, s.told
    FROM jsonb_to_recordset($2::jsonb) AS s(id uuid, stage text, "owedBy" text, "requestedAt" timestamptz,
           "dueAt" timestamptz, "submittedAt" timestamptz, state text, late boolean, "coveredBy" text, "reportId" uuid,
           answers jsonb, "answeredBy" text, note text, told text)
  ON CONFLICT (id) DO UPDATE SET requested_at = excluded.requested_at, due_at = excluded.due_at,
         submitted_at = excluded.submitted_at, state = excluded.state, late = excluded.late,
         covered_by = excluded.covered_by, report_id = excluded.report_id, answers = excluded.answers,
         answered_by = excluded.answered_by, note = excluded.note, told = excluded.told`;
