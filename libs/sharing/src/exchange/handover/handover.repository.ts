import { Injectable } from '@nestjs/common';
import { Clock, newId, type Transaction } from '@tocsin/platform';
import { type HandoverState } from '../../protocol/handover.js';

/** A hand-over as a command holds it, locked. */
export interface HandoverRecord {
  id: string;
  partnerId: string;
  partner: string;
  issuer: string;
  state: HandoverState;
  offerJti: string;
  offerJws: string;
  reason: string;
}

const COLUMNS = `h.id, h.partner_id AS "partnerId", p.name AS partner, p.issuer, h.state, h.offer_jti AS "offerJti",
  h.offer_jws AS "offerJws", h.reason`;

/** Who was asked to lead a case. */
@Injectable()
export class HandoverRepository {
  constructor(private readonly clock: Clock) {}

  /** The newest of a room, locked. */
  async latest(tx: Transaction, roomId: string): Promise<HandoverRecord | null> {
    const [row] = await tx.query<HandoverRecord>(
      `SELECT ${COLUMNS} FROM sharing.handover h JOIN sharing.partner p ON p.id = h.partner_id
        WHERE h.shared_case_id = $1 ORDER BY h.offered_at DESC, h.id DESC LIMIT 1 FOR UPDATE OF h`,
      [roomId],
    );
    return row ?? null;
  }

  async insert(
    tx: Transaction,
    row: {
      roomId: string;
      partnerId: string;
      reason: string;
      by: string;
      offerJti: string;
    },
  ): Promise<string> {
    const { id } = await tx.one<{ id: string }>(
      `INSERT INTO sharing.handover (id, shared_case_id, partner_id, reason, offered_by_name, offered_at, offer_jti, offer_jws)
       VALUES ($1, $2, $3, $4, $5, $6, $7, (SELECT m.jws FROM sharing.outgoing_message m WHERE m.jti = $7)) RETURNING id`,
      [newId(), row.roomId, row.partnerId, row.reason, row.by, this.clock.now(), row.offerJti],
    );
    return id;
  }

  async move(
    tx: Transaction,
    id: string,
    to: HandoverState,
    answer: { jws?: string; reason?: string } = {},
  ): Promise<void> {
    await tx.query(
      `UPDATE sharing.handover SET state = $2, acceptance_jws = coalesce($3, acceptance_jws),
              answer_reason = coalesce($4, answer_reason), answered_at = $5, version = version + 1 WHERE id = $1`,
      [id, to, answer.jws ?? null, answer.reason ?? null, this.clock.now()],
    );
  }
}
