import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { bulkUnknown } from '../correspondence.errors.js';
import { type MessageState } from '../message/message.vocabulary.js';
import { type BulkItemState } from './bulk-reply.entity.js';

export interface BulkItemView {
  reportRef: string;
  state: BulkItemState;
  /** Why it was refused: a code of the gate or of an error. */
  reason: string | null;
  messageId: string | null;
  messageState: MessageState | null;
}

/** How far an answer to all has come. */
export interface BulkProgress {
  id: string;
  state: 'working' | 'done' | 'cancelled';
  /** Until then all of it can be taken back. */
  sendAt: Date;
  total: number;
  counts: Record<BulkItemState, number>;
  items: BulkItemView[];
}

@Injectable()
export class BulkProgressReader {
  /** @throws DomainError `CORRESPONDENCE.BULK_UNKNOWN` (404) */
  async of(tx: Pick<Transaction, 'query'>, incidentId: string, id: string): Promise<BulkProgress> {
    const [bulk] = await tx.query<{ sendAt: Date; cancelledAt: Date | null; doneAt: Date | null }>(
      `SELECT send_at AS "sendAt", cancelled_at AS "cancelledAt", done_at AS "doneAt"
         FROM correspondence.bulk_reply WHERE id = $1 AND incident_id = $2`,
      [id, incidentId],
    );
    if (!bulk) throw bulkUnknown();
    const items = await tx.query<BulkItemView>(
      `SELECT r.reference AS "reportRef", item.state, item.reason, item.message_id AS "messageId",
              m.state AS "messageState"
         FROM correspondence.bulk_reply_item item
         JOIN intake.report r ON r.id = item.report_id
         LEFT JOIN correspondence.message m ON m.id = item.message_id
        WHERE item.bulk_id = $1 ORDER BY item.position`,
      [id],
    );
    const count = (state: BulkItemState) => items.filter((item) => item.state === state).length;
    return {
      id,
      state: bulk.cancelledAt ? 'cancelled' : bulk.doneAt ? 'done' : 'working',
      sendAt: bulk.sendAt,
      total: items.length,
      counts: {
        waiting: count('waiting'),
        written: count('written'),
        refused: count('refused'),
        cancelled: count('cancelled'),
      },
      items,
    };
  }
}
