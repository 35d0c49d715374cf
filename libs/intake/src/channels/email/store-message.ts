import { Injectable } from '@nestjs/common';
import { Blobs, Clock, Database, Jobs, newId } from '@tocsin/platform';

/** What a door knows of a mail besides its bytes. */
export interface Envelope {
  source: 'smtp' | 'lmtp' | 'imap' | 'api';
  /** Empty string for `<>`; null where the door has no envelope. */
  from: string | null;
  to: string[];
  remoteAddress: string | null;
  /** What the client called itself in HELO or EHLO. */
  helo?: string | null;
  /** By which of our addresses or mailboxes it came; without it, the first recipient. */
  mailbox?: string | null;
  /** Names the message in a polled mailbox; the same key is stored once. */
  sourceKey?: string;
}

/**
 * Puts a raw message where nothing can lose it. Parses nothing: whoever calls may say "250" as soon as this returns,
 * and not before.
 */
@Injectable()
export class StoreMessage {
  constructor(
    private readonly database: Database,
    private readonly blobs: Blobs,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** @returns the stored message's id, committed; `GET /api/v1/reports?message=<id>` leads from it to the report */
  async execute(raw: Buffer, envelope: Envelope): Promise<string> {
    const id = newId();
    await this.database.transaction(async (tx) => {
      const { sha256, size } = await this.blobs.put(tx, raw);
      const stored = await tx.query(
        `INSERT INTO intake.inbound_message
           (id, received_at, source, raw_sha256, raw_size, envelope_from, envelope_to, remote_address, source_key,
            helo, mailbox)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (source_key) DO NOTHING RETURNING id`,
        [
          id,
          this.clock.now(),
          envelope.source,
          sha256,
          size,
          envelope.from,
          envelope.to,
          envelope.remoteAddress,
          envelope.sourceKey ?? null,
          envelope.helo ?? null,
          envelope.mailbox ?? envelope.to[0] ?? null,
        ],
      );
      // Nothing inserted: this place of a polled mailbox was stored before a crash; its job is there.
      if (stored.length > 0)
        await this.jobs.enqueue(tx, 'mail.file', { inboundId: id }, { key: `file:${id}` });
    });
    return id;
  }
}
