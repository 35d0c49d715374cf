import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database, Events, type Transaction } from '@tocsin/platform';
import { afterPurge } from '../../protocol/after-incoming.js';
import { caseUnknown } from '../../exchange/exchange.errors.js';
import { ForeignCases, type HeldCase } from '../case/foreign-cases.js';
import { AnswerSender } from '../handling/answer-sender.js';
import { CaseAudit } from '../handling/case-audit.js';
import { visibleForeignCase } from '../queries/visible-foreign-case.js';
import { noPurgeAsked } from '../received.errors.js';
import { PurgeBytes } from './purge-bytes.js';

export interface PurgeDecision {
  purge: boolean;
  /** Why not: told to the partner; a purge needs none. */
  reason: string | null;
}

interface Asked {
  jti: string;
  through: number;
}

/**
 * A partner asked that the bytes of his case go. A person decides, because it cannot be undone and evidence may be
 * bound by law; what was decided is told as it is (rule 4). Hash, numbers and record stay either way.
 */
@Injectable()
export class DecidePurge {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly cases: ForeignCases,
    private readonly bytes: PurgeBytes,
    private readonly answers: AnswerSender,
    private readonly audit: CaseAudit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `SHARING.CASE_UNKNOWN` (404), `SHARING.NO_PURGE_ASKED` (409) */
  async execute(actor: Actor, id: string, { purge, reason }: PurgeDecision): Promise<void> {
    this.access.require(actor, 'sharing.approve');
    await this.database.transaction(async (tx) => {
      if (!(await visibleForeignCase(tx, actor, id))) throw caseUnknown();
      const held = await this.cases.lockById(tx, id);
      if (!held) throw caseUnknown();
      const asked = await this.decide(tx, id);
      if (purge) await this.bytes.execute(tx, held, asked.through);
      // A later revision that stands is not what was asked to go.
      if (held.known.state === 'purge-pending')
        await this.cases.update(tx, id, afterPurge(held.known, purge), this.clock.now());
      await this.tell(tx, held, asked, purge, reason);
      const { owner, id: caseId } = held.known;
      const action = purge ? 'partner-case.purged' : 'partner-case.purge-declined';
      await this.audit.write(
        tx,
        { id, owner, caseId },
        action,
        { through: asked.through },
        { actor, reason },
      );
      await this.events.publish(tx, 'sharing.case-changed', { foreignCaseId: id });
    });
  }

  private async decide(tx: Transaction, id: string): Promise<Asked> {
    const [asked] = await tx.query<Asked>(
      `UPDATE sharing.foreign_case SET purge_decided_at = $2
        WHERE id = $1 AND purge_asked_at IS NOT NULL AND purge_decided_at IS NULL
       RETURNING purge_jti AS jti, purge_through AS through`,
      [id, this.clock.now()],
    );
    if (!asked) throw noPurgeAsked();
    return asked;
  }

  private async tell(
    tx: Transaction,
    { partnerId, known }: HeldCase,
    { jti, through }: Asked,
    purge: boolean,
    reason: string | null,
  ): Promise<void> {
    const { owner, id, exercise, tlp, revisions } = known;
    const last = revisions.findLast(({ revision }) => revision <= through);
    await this.answers.status(
      tx,
      {
        partnerId,
        jti,
        event: { case: { owner, id, revision: last?.revision ?? through, supersedes: null }, exercise, tlp },
      },
      {
        state: purge ? 'purged' : 'purge-declined',
        ...(reason ? { reason } : {}),
        ...(last ? { content_sha256: last.sha256 } : {}),
      },
    );
  }
}
