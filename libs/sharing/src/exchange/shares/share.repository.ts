import { Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { Clock, newId, type Transaction } from '@tocsin/platform';
import { type CaseField } from '@tocsin/release';
import { SHARE_COLUMNS, type ShareRecord } from './share.record.js';
import { type ShareState } from './share.vocabulary.js';

/** What a person chooses for a partner. */
export interface ShareChoice {
  fields: readonly CaseField[];
  attachments: readonly string[];
  recipients: readonly string[];
  reason: string;
}

/** The shares' own rows. */
@Injectable()
export class ShareRepository {
  constructor(private readonly clock: Clock) {}

  /** All shares of a room, locked in one order. */
  ofRoom(tx: Transaction, roomId: string): Promise<ShareRecord[]> {
    return tx.query<ShareRecord>(
      `SELECT ${SHARE_COLUMNS} FROM sharing.share s WHERE s.shared_case_id = $1 ORDER BY s.proposed_at, s.id FOR UPDATE OF s`,
      [roomId],
    );
  }

  /** One partner's share of a case as partners name it, locked; null: he has none. */
  async ofPartner(tx: Transaction, roomId: string, partnerId: string): Promise<ShareRecord | null> {
    const [share] = await tx.query<ShareRecord>(
      `SELECT ${SHARE_COLUMNS} FROM sharing.share s WHERE s.shared_case_id = $1 AND s.partner_id = $2 FOR UPDATE OF s`,
      [roomId, partnerId],
    );
    return share ?? null;
  }

  /** Proposes, or chooses anew what was proposed or sent before. */
  async propose(
    tx: Transaction,
    actor: ActorRef,
    at: { roomId: string; partnerId: string },
    { fields, attachments, recipients, reason }: ShareChoice,
  ): Promise<string> {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO sharing.share AS s (id, shared_case_id, partner_id, fields, attachments, recipients, reason, proposed_by,
                                       proposed_by_name, proposed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (shared_case_id, partner_id) DO UPDATE
          SET fields = $4, attachments = $5, recipients = $6, reason = $7, proposed_by = $8, proposed_by_name = $9,
              state = CASE WHEN s.state = 'withdrawn' THEN 'proposed' ELSE s.state END, version = s.version + 1
       RETURNING id`,
      [
        newId(),
        at.roomId,
        at.partnerId,
        fields,
        attachments,
        recipients,
        reason,
        actor.kind === 'person' ? actor.id : null,
        actor.name,
        this.clock.now(),
      ],
    );
    return id;
  }

  async move(tx: Transaction, id: string, to: ShareState): Promise<void> {
    await tx.query(`UPDATE sharing.share SET state = $2, version = version + 1 WHERE id = $1`, [id, to]);
  }
}
