import { Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { type ClockKind } from '@tocsin/config';
import { Clock, Events, newId, type Transaction } from '@tocsin/platform';
import { type EscalationKind } from './escalation.entity.js';

/** A call to people about one incident or report. */
export interface NewEscalation {
  incidentId: string | null;
  reportId: string | null;
  kind: EscalationKind;
  /** Of an incident's clock. */
  clockId?: string;
  clock?: ClockKind;
  rung?: number;
  dueAt?: Date;
  whom: readonly string[];
  personIds: readonly string[];
  reason?: string;
}

/** Writes down who was called about what, and has them told. */
@Injectable()
export class Escalations {
  constructor(
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @returns its id; null where this rung of this promise was called already: nobody is called twice to it */
  async call(tx: Transaction, actor: ActorRef, call: NewEscalation): Promise<string | null> {
    const id = newId();
    const [written] = await tx.query<{ id: string }>(
      `INSERT INTO incidents.escalation (id, incident_id, report_id, clock_id, kind, rung, due_at, whom, person_ids,
                                         reason, at, actor_id, actor_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING RETURNING id`,
      [
        id,
        call.incidentId,
        call.reportId,
        call.clockId ?? null,
        call.kind,
        call.rung ?? null,
        call.dueAt ?? null,
        call.whom,
        call.personIds,
        call.reason ?? null,
        this.clock.now(),
        actor.id,
        actor.name,
      ],
    );
    if (!written) return null;
    await this.events.publish(tx, 'incident.escalated', {
      escalationId: id,
      kind: call.kind,
      incidentId: call.incidentId,
      reportId: call.reportId,
      clock: call.clock ?? null,
      personIds: [...call.personIds],
    });
    return id;
  }
}
