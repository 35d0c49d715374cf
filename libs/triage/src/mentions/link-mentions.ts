import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';

/** Puts a report beside the reports and incidents that its subject names. It gives nobody a right to anything. */
@Injectable()
export class LinkMentions {
  /** @param references as written in the subject; what does not exist is left out */
  async execute(tx: Transaction, reportId: string, references: readonly string[]): Promise<void> {
    if (references.length === 0) return;
    await tx.query(
      `INSERT INTO triage.mention (report_id, reference, mentioned_report_id, mentioned_incident_id)
       SELECT $1::uuid, r.reference, r.id, NULL::uuid FROM intake.report r WHERE r.reference = ANY($2) AND r.id <> $1
        UNION ALL
       SELECT $1::uuid, i.reference, NULL::uuid, coalesce(i.merged_into_id, i.id) FROM incidents.incident i WHERE i.reference = ANY($2)
       ON CONFLICT DO NOTHING`,
      [reportId, references],
    );
  }
}
