import { Injectable } from '@nestjs/common';
import { type RidRevocation } from '@tocsin/formats';
import { Clock, Events, type Transaction } from '@tocsin/platform';
import { type IncomingEffect, type KnownCase } from '../../protocol/incoming-case.js';
import { type VerifiedEvent } from '../../transport/receiving/incoming-events.js';
import { type Answered, AnswerSender, shaOf } from './answer-sender.js';

type Status = Extract<IncomingEffect, { do: 'tell-status' }>['state'];

/** Writes down that a case was taken back, and tells honestly how that stands (rule 4). */
@Injectable()
export class RevokeCase {
  constructor(
    private readonly answers: AnswerSender,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @param asks `purge`: a person is to decide whether the bytes go as well */
  async note(
    tx: Transaction,
    caseId: string,
    { event, jti }: VerifiedEvent<RidRevocation>,
    asks: 'purge' | null,
  ): Promise<void> {
    const now = this.clock.now();
    await tx.query(
      `UPDATE sharing.foreign_case SET revoked_kind = $2, revoked_reason = $3, revoked_at = $4 WHERE id = $1`,
      [caseId, event.kind, event.reason, now],
    );
    if (asks === null) return;
    await tx.query(
      `UPDATE sharing.foreign_case
          SET purge_through = $2, purge_asked_at = $3, purge_jti = $4, purge_decided_at = NULL
        WHERE id = $1`,
      [caseId, event.to, now, jti],
    );
    await this.events.publish(tx, 'sharing.purge-asked', { foreignCaseId: caseId });
  }

  /**
   * "Hidden" is said when it is: once intake has taken the words away from where people see them
   * (`TellHidden`). What hides nothing is answered at once.
   */
  async tell(
    tx: Transaction,
    caseId: string,
    answered: Answered,
    state: Status,
    known: KnownCase | null,
  ): Promise<void> {
    if (state === 'unknown-case' || state === 'purged' || known?.state === 'visible')
      return this.answers.status(tx, answered, { state, ...shaOf(known, known?.revision ?? 0) });
    await tx.query(`UPDATE sharing.foreign_case SET status_owed_jti = $2 WHERE id = $1`, [
      caseId,
      answered.jti,
    ]);
  }
}
