import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail, type SubjectKind } from '@tocsin/audit';
import { type Transaction } from '@tocsin/platform';
import { decideRelease, type ReleaseDecision, type ReleaseRequest } from './decide-release.js';

/** Whose release is asked for, as the record will name it. */
export interface ReleaseSubject {
  actor: ActorRef;
  subject: { kind: SubjectKind; id: string; ref?: string | null };
}

/** Asks the rule and keeps every refusal in the record. */
@Injectable()
export class ReleaseGate {
  constructor(private readonly audit: AuditTrail) {}

  /** A refusal is an answer, not an error: the caller commits `tx`, so that the record keeps it. */
  async ask(
    tx: Transaction,
    request: ReleaseRequest,
    { actor, subject }: ReleaseSubject,
  ): Promise<ReleaseDecision> {
    const decision = decideRelease(request);
    if (!decision.allowed) {
      const { label, recipient, way, drill } = request;
      await this.audit.append(tx, {
        actor,
        action: 'release.refused',
        subject,
        reason: decision.reason,
        // No address: the record outlives what may be known about a reporter.
        detail: { label, clearance: recipient.clearance, recipient: recipient.kind, way: way.kind, drill },
      });
    }
    return decision;
  }
}
