import { Injectable } from '@nestjs/common';
import { Clock, Database, type Transaction } from '@tocsin/platform';

/** A stored message that waits to be filed. */
export interface InboundMail {
  id: string;
  rawSha256: string;
  rawSize: number;
  envelopeFrom: string | null;
  envelopeTo: string[];
  /** By which door it came. */
  source: 'smtp' | 'lmtp' | 'imap' | 'api';
  remoteAddress: string | null;
  helo: string | null;
  receivedAt: Date;
  filedAt: Date | null;
}

export interface Filed {
  as: 'report' | 'duplicate' | 'reply' | 'bounce-of-ours';
  reportId: string | null;
  messageId: string | null;
}

const COLUMNS = `id, source, raw_sha256 AS "rawSha256", raw_size AS "rawSize", envelope_from AS "envelopeFrom",
  envelope_to AS "envelopeTo", remote_address AS "remoteAddress", helo, received_at AS "receivedAt", filed_at AS "filedAt"`;

/** What the doors stored, and what became of it. */
@Injectable()
export class InboundMessages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(id: string): Promise<InboundMail | null> {
    const [row] = await this.database.query<InboundMail>(
      `SELECT ${COLUMNS} FROM intake.inbound_message WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Null where it is filed already: the job came twice. */
  async lockUnfiled(tx: Transaction, id: string): Promise<InboundMail | null> {
    const [row] = await tx.query<InboundMail>(
      `SELECT ${COLUMNS} FROM intake.inbound_message WHERE id = $1 AND filed_at IS NULL FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  async file(tx: Transaction, id: string, filed: Filed): Promise<void> {
    await tx.query(
      `UPDATE intake.inbound_message SET filed_at = $2, filed_as = $3, report_id = $4, message_id = $5 WHERE id = $1`,
      [id, this.clock.now(), filed.as, filed.reportId, filed.messageId],
    );
  }
}
