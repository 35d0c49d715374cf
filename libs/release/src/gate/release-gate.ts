import { Injectable } from '@nestjs/common';
import { type ActorRef, AuditTrail, type SubjectKind } from '@tocsin/audit';
import { Blobs, type Transaction } from '@tocsin/platform';
import { Approvals } from '../approvals/approvals.js';
import { Ledger, type LedgerBytes, type NewLedgerLine } from '../ledger/ledger.js';
import { type Removal } from '../projection/removal.js';
import { releaseRefused } from '../release.errors.js';
import { decideRelease, needsApproval } from './decide-release.js';
import { type RefusalReason, type ReleaseDecision } from './refusal-reason.js';
import { type ReleaseRequest } from './release-request.js';

/** Whose release is asked for, as the record and the ledger will name it. */
export interface ReleaseSubject {
  actor: ActorRef;
  subject: { kind: SubjectKind; id: string; ref?: string | null };
  /** The incident it belongs to, where the subject is none. */
  incidentId?: string | null;
  /** What it is: a RID event's name, a format; absent: `message`. */
  content?: string;
  partner?: { id: string; name: string };
  removed?: readonly Removal[];
  /** Written twice it is one line of the ledger: a message that is tried again. */
  once?: string;
}

/** Bytes that are about to leave. */
export interface LeavingBytes {
  bytes: Buffer;
  contentType: string;
}

export type Released =
  | { allowed: true; releaseId: string; sha256: string }
  | { allowed: false; reason: RefusalReason; sha256: string };

/**
 * The one gate for all that leaves, by whatever way. `preview` only says; `ask` keeps every refusal in the record and in
 * the ledger; `release` asks about exact bytes, and `left` tells the ledger what went after `ask` had allowed it.
 */
@Injectable()
export class ReleaseGate {
  constructor(
    private readonly audit: AuditTrail,
    private readonly ledger: Ledger,
    private readonly approvals: Approvals,
    private readonly blobs: Blobs,
  ) {}

  /** What the answer would be; nothing is written, and no approval counts. */
  preview(request: ReleaseRequest): ReleaseDecision {
    return decideRelease(request);
  }

  /** A refusal is an answer, not an error: the caller commits `tx`, so that the record keeps it. */
  async ask(tx: Transaction, request: ReleaseRequest, about: ReleaseSubject): Promise<ReleaseDecision> {
    const decision = decideRelease(request);
    if (!decision.allowed) await this.refuse(tx, request, about, decision.reason, null);
    return decision;
  }

  /**
   * Asks about exact bytes, keeps a copy of them, and writes them into the ledger as left. What needs a second person is
   * allowed where one has approved these bytes for this partner under this version of his agreement; that is used up.
   * The same rule as for `ask`: a refusal is an answer, and `tx` is committed.
   */
  async release(
    tx: Transaction,
    request: ReleaseRequest,
    about: ReleaseSubject,
    { bytes, contentType }: LeavingBytes,
  ): Promise<Released> {
    const { sha256, size } = await this.blobs.put(tx, bytes);
    const { agreement } = request.recipient;
    const approval =
      needsApproval(request) && agreement ? await this.approvals.standing(tx, sha256, agreement) : null;
    const decision = decideRelease({ ...request, approved: approval !== null });
    const told = { sha256, size, contentType };
    if (!decision.allowed) {
      await this.refuse(tx, request, about, decision.reason, told);
      return { ...decision, sha256 };
    }
    const releaseId = await this.ledger.write(tx, {
      ...lineOf(request, about),
      outcome: 'released',
      bytes: told,
      approvalId: approval,
    });
    if (approval !== null) await this.approvals.use(tx, approval, releaseId);
    return { ...decision, releaseId, sha256 };
  }

  /**
   * Tells the ledger what left after `ask` had allowed it: for mail, which is composed after the question, and for
   * files that are too long to be held. @throws DomainError `RELEASE.REFUSED`: it was never allowed
   */
  async left(
    tx: Transaction,
    request: ReleaseRequest,
    about: ReleaseSubject,
    bytes: LedgerBytes,
  ): Promise<string> {
    const decision = decideRelease(request);
    if (!decision.allowed) throw releaseRefused(decision.reason, request.label);
    return this.ledger.write(tx, { ...lineOf(request, about), outcome: 'released', bytes });
  }

  private async refuse(
    tx: Transaction,
    request: ReleaseRequest,
    about: ReleaseSubject,
    reason: RefusalReason,
    bytes: LedgerBytes | null,
  ): Promise<void> {
    const { label, recipient, way, drill } = request;
    const { actor, subject, partner } = about;
    await this.audit.append(tx, {
      actor,
      action: 'release.refused',
      subject,
      reason,
      // No address: the record outlives what may be known about a reporter.
      detail: {
        label,
        clearance: recipient.clearance,
        recipient: recipient.kind,
        way: way.kind,
        drill,
        ...(partner ? { partner: partner.name } : {}),
      },
    });
    await this.ledger.write(tx, {
      ...lineOf(request, about),
      outcome: 'refused',
      reason,
      bytes,
      once: undefined,
    });
  }
}

function lineOf(
  { label, recipient, way, drill }: ReleaseRequest,
  { actor, subject, incidentId, content, partner, removed, once }: ReleaseSubject,
): Omit<NewLedgerLine, 'outcome'> {
  return {
    direction: 'out',
    way: way.kind,
    actor: { kind: actor.kind, id: actor.id, name: actor.name },
    recipient: recipient.kind,
    partner,
    subject,
    incidentId,
    content: content ?? 'message',
    label,
    drill,
    removed,
    agreementVersion: recipient.agreement?.version,
    once,
  };
}
