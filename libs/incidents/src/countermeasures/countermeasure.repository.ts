import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Jobs, type Transaction } from '@tocsin/platform';
import { visibleIncidents } from '../incident/visible-incidents.js';
import { countermeasureUnknown } from '../incidents.errors.js';
import { countermeasureColumns, type CountermeasureView } from './countermeasure.view.js';
import {
  type CountermeasureKind,
  type CountermeasureState,
  settledState,
} from './countermeasure.workflow.js';

/** The job that looks at a countermeasure when its time is over. */
export const COUNTERMEASURE_DUE = 'incident.countermeasure-due';

/** What a person may say of a countermeasure. */
export interface CountermeasureFields {
  kind: CountermeasureKind;
  targets: readonly string[];
  description: string;
  askedOf: string;
  ownerId: string | null;
  validUntil: Date | null;
}

/** The countermeasures' own rows. */
@Injectable()
export class CountermeasureRepository {
  constructor(private readonly jobs: Jobs) {}

  async insert(
    tx: Transaction,
    actor: Actor,
    row: CountermeasureFields & { id: string; incidentId: string; now: Date },
  ): Promise<CountermeasureView> {
    await tx.query(
      `INSERT INTO incidents.countermeasure (id, incident_id, kind, targets, description, asked_of, owner_id, valid_until, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        row.id,
        row.incidentId,
        row.kind,
        row.targets,
        row.description,
        row.askedOf,
        row.ownerId,
        row.validUntil,
        row.now,
      ],
    );
    await this.watch(tx, row.id, row.validUntil);
    return this.one(tx, actor, row.incidentId, row.id);
  }

  /** One that an incident holds, its own or another's. @throws DomainError `INCIDENT.COUNTERMEASURE_UNKNOWN` */
  async one(tx: Transaction, actor: Actor, incidentId: string, id: string): Promise<CountermeasureView> {
    const params: unknown[] = [id, incidentId];
    const [found] = await tx.query<CountermeasureView>(
      `SELECT ${countermeasureColumns(actor, params)} FROM incidents.countermeasure c JOIN incidents.incident i ON i.id = c.incident_id
        WHERE c.id = $1 AND (c.incident_id = $2 OR EXISTS (
          SELECT FROM incidents.countermeasure_holder h WHERE h.countermeasure_id = c.id AND h.incident_id = $2))
        FOR NO KEY UPDATE OF c`,
      params,
    );
    if (!found) throw countermeasureUnknown();
    return found;
  }

  /** The incident that it was planned in; null where the actor may not see that. */
  async ownerOf(
    tx: Transaction,
    actor: Actor,
    id: string,
  ): Promise<{ id: string; reference: string } | null> {
    const params: unknown[] = [id];
    const [owner] = await tx.query<{ id: string; reference: string }>(
      `SELECT i.id, i.reference FROM incidents.countermeasure c JOIN incidents.incident i ON i.id = c.incident_id
        WHERE c.id = $1 AND ${visibleIncidents('i', actor, params)}`,
      params,
    );
    return owner ?? null;
  }

  async change(tx: Transaction, id: string, row: CountermeasureFields): Promise<void> {
    await tx.query(
      `UPDATE incidents.countermeasure SET kind = $2, targets = $3, description = $4, asked_of = $5, owner_id = $6,
              valid_until = $7, version = version + 1 WHERE id = $1`,
      [id, row.kind, row.targets, row.description, row.askedOf, row.ownerId, row.validUntil],
    );
    await this.watch(tx, id, row.validUntil);
  }

  async move(
    tx: Transaction,
    id: string,
    to: CountermeasureState,
    reason: string | null,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE incidents.countermeasure SET state = $2, state_reason = $3,
              active_since = CASE WHEN $2 = 'active' THEN coalesce(active_since, $4) WHEN $2 = 'planned' THEN NULL ELSE active_since END,
              removed_at = CASE WHEN $2 = 'removed' THEN $4::timestamptz END, version = version + 1
        WHERE id = $1`,
      [id, to, reason, now],
    );
  }

  async hold(tx: Transaction, id: string, incidentId: string): Promise<boolean> {
    const held = await tx.query(
      `INSERT INTO incidents.countermeasure_holder (countermeasure_id, incident_id) VALUES ($1, $2)
       ON CONFLICT DO NOTHING RETURNING incident_id`,
      [id, incidentId],
    );
    return held.length > 0;
  }

  /**
   * Settles what an incident that ends holds, save what another active incident holds as well (RTIR's rule).
   * @returns what changed, in words of the record
   */
  async settle(tx: Transaction, incidentId: string, now: Date): Promise<string[]> {
    const open = await tx.query<{
      id: string;
      kind: CountermeasureKind;
      state: CountermeasureState;
      targets: string[];
    }>(
      `SELECT c.id, c.kind, c.state, c.targets FROM incidents.countermeasure c
        WHERE ${SETTLED_BY_END} ORDER BY c.id FOR NO KEY UPDATE OF c`,
      [incidentId],
    );
    for (const { id, kind, state } of open)
      await this.move(tx, id, settledState(kind, state), 'The incident ended.', now);
    return open.map(
      ({ kind, state, targets }) => `${kind} ${targets.join(', ')} → ${settledState(kind, state)}`,
    );
  }

  private async watch(tx: Transaction, id: string, validUntil: Date | null): Promise<void> {
    if (!validUntil) return;
    const options = { key: `${COUNTERMEASURE_DUE}:${id}`, runAt: validUntil };
    await this.jobs.enqueue(tx, COUNTERMEASURE_DUE, { countermeasureId: id }, options);
  }
}

/** SQL: the incident `$1` holds the countermeasure `c`. */
export const HOLDS = `(c.incident_id = $1 OR EXISTS (
  SELECT FROM incidents.countermeasure_holder held WHERE held.countermeasure_id = c.id AND held.incident_id = $1))`;

/** SQL: the end of the incident `$1` settles the countermeasure `c`: no other active incident holds it. */
export const SETTLED_BY_END = `c.state IN ('planned', 'active') AND ${HOLDS}
  AND NOT EXISTS (SELECT FROM incidents.incident o
                   WHERE o.id <> $1 AND o.state NOT IN ('closed', 'abandoned')
                     AND (o.id = c.incident_id OR o.id IN (SELECT h.incident_id FROM incidents.countermeasure_holder h
                                                            WHERE h.countermeasure_id = c.id)))`;
