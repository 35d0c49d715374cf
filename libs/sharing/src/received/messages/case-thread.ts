import { Injectable } from '@nestjs/common';
import { type TlpLabel } from '@tocsin/config';
import { type RidAcknowledgement } from '@tocsin/formats';
import { Clock, Events, newId, type Transaction } from '@tocsin/platform';
import { type CaseMessageKind } from '../case/foreign-case.vocabulary.js';

/** One entry of the thread with a partner about a case. */
export interface NewCaseMessage {
  partnerId: string;
  owner: string;
  caseId: string;
  direction: 'in' | 'out';
  kind: CaseMessageKind;
  /** As its sender names it. */
  messageId: string;
  inReplyTo: string | null;
  jti: string;
  authorName: string;
  text: string;
  content?: unknown;
  dueAt?: string | Date | null;
  tlp: TlpLabel;
  exercise: boolean;
}

/** The thread of two teams about a case, whichever of them leads it. */
@Injectable()
export class CaseThread {
  constructor(
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @returns null where it is there already: sent again, a word is still one word */
  async add(tx: Transaction, message: NewCaseMessage): Promise<string | null> {
    const id = newId();
    const [made] = await tx.query<{ id: string }>(
      `INSERT INTO sharing.case_message (id, partner_id, owner, case_id, direction, kind, message_id, in_reply_to, jti,
                                         author_name, text, content, due_at, tlp, exercise, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::jsonb, $13, $14, $15, $16)
       ON CONFLICT (partner_id, direction, message_id) DO NOTHING RETURNING id`,
      [
        id,
        message.partnerId,
        message.owner,
        message.caseId,
        message.direction,
        message.kind,
        message.messageId,
        message.inReplyTo,
        message.jti,
        message.authorName,
        message.text,
        message.content === undefined ? null : JSON.stringify(message.content),
        message.dueAt ?? null,
        message.tlp,
        message.exercise,
        this.clock.now(),
      ],
    );
    if (!made) return null;
    if (message.direction === 'in') await this.events.publish(tx, 'sharing.partner-wrote', { messageId: id });
    return id;
  }

  /** What the other side said to a word of ours. @returns whether it was one */
  async answered(tx: Transaction, partnerId: string, answer: RidAcknowledgement): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE sharing.case_message SET answer = $3, answer_reason = $4, answered_at = $5
        WHERE partner_id = $1 AND jti = $2 AND direction = 'out'
          -- Pending may be late; it does not take back what was decided.
          AND ($3 <> 'Pending' OR answer IS NULL) RETURNING id`,
      [partnerId, answer.of, answer.status, answer.reason ?? answer.justification ?? null, this.clock.now()],
    );
    return rows.length > 0;
  }
}
