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
}

/** With its bytes, which are left out once it is filed. */
export interface StoredMail extends InboundMail {
  raw: Buffer;
  /** What it became before; null as long as it waits. */
  filed: Filed | null;
}

export interface Filed {
  as: 'report' | 'duplicate' | 'reply' | 'bounce-of-ours';
  reportId: string | null;
  messageId: string | null;
}

/** Whole as it stands beside a message: null where it waits. */
const FILED = `CASE WHEN m.filed_at IS NOT NULL THEN
    json_build_object('as', m.filed_as, 'reportId', m.report_id, 'messageId', m.message_id) END AS filed`;

/** What the doors stored, and what became of it. */
@Injectable()
export class InboundMessages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(id: string): Promise<StoredMail | null> {
    const [row] = await this.database.query<StoredMail>(
      `SELECT m.id, m.source, m.raw_sha256 AS "rawSha256", m.raw_size AS "rawSize", m.envelope_from AS "envelopeFrom",
              m.envelope_to AS "envelopeTo", m.remote_address AS "remoteAddress", m.helo, m.received_at AS "receivedAt",
              CASE WHEN m.filed_at IS NULL THEN b.bytes ELSE '' END AS raw, ${FILED}
         FROM intake.inbound_message m JOIN platform.blob b ON b.sha256 = m.raw_sha256 WHERE m.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Locks a message that waits, so that it is filed once. @returns what it became meanwhile; null where it waits */
  async lock(tx: Transaction, id: string): Promise<Filed | null> {
    const { filed } = await tx.one<{ filed: Filed | null }>(
      `SELECT ${FILED} FROM intake.inbound_message m WHERE m.id = $1 FOR UPDATE`,
      [id],
    );
    return filed;
  }

  async file(tx: Transaction, id: string, filed: Filed): Promise<void> {
    await tx.query(
      `UPDATE intake.inbound_message SET filed_at = $2, filed_as = $3, report_id = $4, message_id = $5 WHERE id = $1`,
      [id, this.clock.now(), filed.as, filed.reportId, filed.messageId],
    );
  }
}
