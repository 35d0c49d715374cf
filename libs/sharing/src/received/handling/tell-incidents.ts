import { Injectable } from '@nestjs/common';
import { AuditTrail, SYSTEM } from '@tocsin/audit';
import { type Transaction } from '@tocsin/platform';
import { type HeldCase } from '../case/foreign-cases.js';

/** The incidents that a partner's case belongs to say in their timeline what became of it, without a word of it. */
@Injectable()
export class TellIncidents {
  constructor(private readonly audit: AuditTrail) {}

  async tell(
    tx: Transaction,
    { known, partnerId }: HeldCase,
    reportId: string,
    hidden: boolean,
  ): Promise<void> {
    const incidents = await tx.query<{ id: string; reference: string; partner: string }>(
      `SELECT i.id, i.reference, p.name AS partner
         FROM incidents.incident_report ir JOIN incidents.incident i ON i.id = ir.incident_id
         JOIN sharing.partner p ON p.id = $2 WHERE ir.report_id = $1 ORDER BY i.id`,
      [reportId, partnerId],
    );
    for (const { id, reference, partner } of incidents)
      await this.audit.append(tx, {
        actor: { ...SYSTEM, name: partner },
        action: hidden ? 'sharing.case-taken-back' : 'sharing.case-revised',
        subject: { kind: 'incident', id, ref: reference },
        detail: {
          case: `${known.owner}#${known.id}`,
          changes: hidden ? {} : { revision: { from: null, to: known.revision } },
        },
      });
  }
}
