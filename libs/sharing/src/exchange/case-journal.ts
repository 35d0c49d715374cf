import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { type Transaction } from '@tocsin/platform';

/** What happened to a case towards a partner, as the incident's timeline will show it. */
export interface CaseEntry {
  action: string;
  reason?: string | null;
  /** For people: field → from, to. */
  changes?: Record<string, unknown>;
  detail?: Record<string, unknown>;
}

/** Writes what is done about sharing a case into the record, as lines of its incident: its timeline shows them. */
@Injectable()
export class CaseJournal {
  constructor(private readonly audit: AuditTrail) {}

  async write(
    tx: Transaction,
    actor: ActorRef,
    incident: { id: string; reference: string | null },
    { action, reason, changes = {}, detail = {} }: CaseEntry,
  ): Promise<void> {
    await this.audit.append(tx, {
      actor,
      action,
      subject: { kind: 'incident', id: incident.id, ref: incident.reference },
      reason: reason ?? null,
      detail: {
        ...detail,
        changes: Object.fromEntries(
          Object.entries(changes).map(([field, to]) => [field, { from: null, to }] as const),
        ),
      },
    });
  }

  /** The same where a partner did it: the line bears his name. */
  async byPartner(
    tx: Transaction,
    partner: { name: string },
    incidentId: string,
    entry: CaseEntry,
  ): Promise<void> {
    const [incident] = await tx.query<{ reference: string }>(
      `SELECT reference FROM incidents.incident WHERE id = $1`,
      [incidentId],
    );
    const actor: ActorRef = { kind: 'system', id: null, name: partner.name };
    await this.write(tx, actor, { id: incidentId, reference: incident?.reference ?? null }, entry);
  }
}
