import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, sha256Hex } from '@tocsin/platform';
import { mailboxName } from './mailbox-name.js';

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
 * Bytes, message and the job that files it, in one statement: one round trip and one commit instead of five. Foreign
 * keys are checked at its end. Nothing is inserted where this place of a polled mailbox was stored before a crash: its
 * job is there, and so is the id that it has.
 */
const STORE = `
  WITH raw AS (
    INSERT INTO platform.blob (sha256, size, bytes) VALUES ($4, $5, $12) ON CONFLICT (sha256) DO NOTHING
  ), stored AS (
    INSERT INTO intake.inbound_message
      (id, received_at, source, raw_sha256, raw_size, envelope_from, envelope_to, remote_address, source_key, helo, mailbox)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (source_key) DO NOTHING
    RETURNING id
  )
  SELECT id, platform.enqueue_job('mail.file', json_build_object('inboundId', id), 'file:' || id, NULL, NULL, NULL)::text
    FROM stored
  UNION ALL
  SELECT id, NULL FROM intake.inbound_message WHERE source_key = $9 AND NOT EXISTS (SELECT FROM stored)`;

/**
 * Puts a raw message where nothing can lose it. Parses nothing: whoever calls may say "250" as soon as this returns,
 * and not before.
 */
@Injectable()
export class StoreMessage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the stored message's id, committed; `GET /api/v1/reports?message=<id>` leads from it to the report */
  async execute(raw: Buffer, envelope: Envelope): Promise<string> {
    const id = newId();
    const [stored] = await this.database.query<{ id: string }>(STORE, [
      id,
      this.clock.now(),
      envelope.source,
      sha256Hex(raw),
      raw.length,
      envelope.from,
      envelope.to,
      envelope.remoteAddress,
      envelope.sourceKey ?? null,
      envelope.helo ?? null,
      envelope.mailbox ?? mailboxName(envelope.to[0]),
      raw,
    ]);
    return stored?.id ?? id;
  }

  /** Which places of polled mailboxes were stored before. */
  async stored(sourceKeys: readonly string[]): Promise<Set<string>> {
    if (sourceKeys.length === 0) return new Set();
    const rows = await this.database.query<{ key: string }>(
      `SELECT source_key AS key FROM intake.inbound_message WHERE source_key = ANY($1)`,
      [sourceKeys],
    );
    return new Set(rows.map(({ key }) => key));
  }
}
