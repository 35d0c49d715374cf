import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail, SYSTEM } from '@tocsin/audit';
import { type Transaction } from '@tocsin/platform';

/** What is written down of a case that another leads: numbers, hashes and words of ours, never one of the case's. */
@Injectable()
export class CaseAudit {
  constructor(private readonly audit: AuditTrail) {}

  async write(
    tx: Transaction,
    held: { id: string; owner: string; caseId: string },
    action: string,
    detail: Record<string, unknown>,
    by: { actor?: ActorRef; reason?: string | null } = {},
  ): Promise<void> {
    await this.audit.append(tx, {
      actor: by.actor ?? SYSTEM,
      action,
      subject: { kind: 'partner-case', id: held.id, ref: `${held.owner}#${held.caseId}` },
      reason: by.reason ?? null,
      detail,
    });
  }
}
