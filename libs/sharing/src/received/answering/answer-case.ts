import { Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { ForeignCases, type HeldCase } from '../case/foreign-cases.js';
import { AnswerSender, shaOf } from '../handling/answer-sender.js';
import { CaseAudit } from '../handling/case-audit.js';
import { caseUnknown } from '../../exchange/exchange.errors.js';
import { nothingToAnswer, revisionCame } from '../received.errors.js';
import { visibleForeignCase } from '../queries/visible-foreign-case.js';

/** What a person here says to a case; the reason goes to its leader. */
export interface CaseAnswer {
  /** The revision that the person has seen. */
  revision: number;
  status: 'Approved' | 'Denied';
  reason?: string;
}

/**
 * The human acknowledgement (rule 1): a person here has seen the revision that stands, and says so with the hash of what
 * is held (rule 9). Triage's decision on the report says it too.
 */
@Injectable()
export class AnswerCase {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly cases: ForeignCases,
    private readonly answers: AnswerSender,
    private readonly audit: CaseAudit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `SHARING.CASE_UNKNOWN` (404), `SHARING.NOTHING_TO_ANSWER`, `SHARING.REVISION_CAME` (409) */
  async execute(actor: Actor, id: string, answer: CaseAnswer): Promise<void> {
    this.access.require(actor, 'report.triage');
    await this.database.transaction(async (tx) => {
      if (!(await visibleForeignCase(tx, actor, id))) throw caseUnknown();
      const held = await this.cases.lockById(tx, id);
      if (!held) throw caseUnknown();
      if (held.known.revision !== answer.revision) throw revisionCame(held.known.revision);
      if (!(await this.within(tx, actor, held, answer))) throw nothingToAnswer();
    });
  }

  /** @returns false where there is nothing to answer: no revision stands, or this was said already */
  async within(
    tx: Transaction,
    actor: ActorRef,
    held: HeldCase,
    answer: Omit<CaseAnswer, 'revision'>,
  ): Promise<boolean> {
    const { known, partnerId, id } = held;
    const standing = known.revisions.find(({ revision }) => revision === known.revision);
    if (!standing || known.state !== 'visible' || known.answer === answer.status) return false;
    const now = this.clock.now();
    await tx.query(
      `UPDATE sharing.foreign_case
          SET answer = $2, answered_by_name = $3, answered_at = $4, changed_at = $4, version = version + 1
        WHERE id = $1`,
      [id, answer.status, actor.name, now],
    );
    const [sent] = await tx.query<{ jti: string }>(
      `SELECT jti FROM sharing.foreign_revision WHERE foreign_case_id = $1 AND revision = $2`,
      [id, known.revision],
    );
    if (!sent) throw new Error('the revision that stands has no row');
    const about = {
      owner: known.owner,
      id: known.id,
      revision: known.revision,
      supersedes: standing.supersedes,
    };
    await this.answers.acknowledge(
      tx,
      { partnerId, jti: sent.jti, event: { case: about, exercise: known.exercise, tlp: known.tlp } },
      {
        status: answer.status,
        ...(answer.status === 'Denied' ? { justification: 'Other' as const } : {}),
        ...(answer.reason ? { reason: answer.reason } : {}),
        ...shaOf(known, known.revision),
      },
    );
    await this.audit.write(
      tx,
      { id, owner: known.owner, caseId: known.id },
      'partner-case.answered',
      { status: answer.status, revision: known.revision, contentSha256: standing.sha256 },
      { actor, reason: answer.reason ?? null },
    );
    return true;
  }
}
