import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail } from '@tocsin/audit';
import { Clock, type Transaction } from '@tocsin/platform';
import { IncidentIndex } from '../search/incident-index.js';

/**
 * Takes a title away that an incident had from a report whose sender took it back. One that a person wrote stays: it is
 * his. The record tells that it was done, and none of the words.
 */
@Injectable()
export class WithholdTitle {
  constructor(
    private readonly audit: AuditTrail,
    private readonly index: IncidentIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * @param titles as the report had them
   * @param instead what stands there from now on
   */
  async execute(
    tx: Transaction,
    actor: ActorRef,
    { reportId, titles, instead }: { reportId: string; titles: readonly string[]; instead: string },
  ): Promise<void> {
    const withheld = await tx.query<{ id: string; reference: string; version: number }>(
      `UPDATE incidents.incident i SET title = $3, version = version + 1, updated_at = $4
         FROM incidents.incident_report ir
        WHERE ir.report_id = $1 AND i.id = ir.incident_id AND i.title = ANY($2) AND i.title <> $3
       RETURNING i.id, i.reference, i.version`,
      [reportId, titles, instead, this.clock.now()],
    );
    for (const { id, reference, version } of withheld) {
      await this.index.request(tx, id);
      await this.audit.append(tx, {
        actor,
        action: 'incident.title-withheld',
        subject: { kind: 'incident', id, ref: reference },
        detail: { version },
      });
    }
  }
}
