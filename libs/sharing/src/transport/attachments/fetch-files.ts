import { Injectable } from '@nestjs/common';
import { type RidAttachment } from '@tocsin/formats';
import { Blobs, Clock, Events, Jobs, newId, sha256Hex, type Transaction } from '@tocsin/platform';
import { OwnIdentity } from '../../partners/identity/own-identity.js';
import { decryptWith, JweError } from '../envelope/jwe.js';
import { type VerifiedEvent } from '../receiving/incoming-events.js';
import { type FetchState } from '../transport.vocabulary.js';

export const FETCH_TASK = 'sharing.fetch-file';
/** By the job runner's back-off a week: as long as a message is tried, since its file is worth no less. */
const RUNS = 37;
/** What the column holds; a file that says to be larger is refused by its size all the same. */
const MOST_SIZE = 2 ** 31 - 1;

/** Payload of `sharing.file-fetched`: the bytes are in the blob store under their hash. */
export interface FileFetched {
  fileId: string;
  incomingMessageId: string;
  partnerId: string;
  sha256: string;
  name: string;
  contentType: string;
  size: number;
  tlp: string;
}

/** Gets the files that a message names: out of itself where they lie in it, else from its sender, later. */
@Injectable()
export class FetchFiles {
  constructor(
    private readonly identity: OwnIdentity,
    private readonly blobs: Blobs,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that works on the message; those that were asked for before are left alone. */
  async ask(
    tx: Transaction,
    message: Pick<VerifiedEvent, 'id' | 'partner'>,
    attachments: readonly RidAttachment[],
  ): Promise<void> {
    for (const attachment of attachments) {
      const id = newId();
      const isNew = await this.insert(tx, id, message, attachment);
      if (!isNew) continue;
      if (attachment.jwe === undefined) {
        const options = {
          key: `${FETCH_TASK}:${id}`,
          queue: `sharing:${message.partner.id}`,
          maxAttempts: RUNS,
        };
        await this.jobs.enqueue(tx, FETCH_TASK, { id }, options);
      } else {
        await this.open(tx, id, attachment.jwe, attachment.sha256);
      }
    }
  }

  /** Stores bytes that are what their hash says. @returns whether they are */
  async keep(tx: Transaction, id: string, bytes: Buffer, sha256: string): Promise<boolean> {
    if (sha256Hex(bytes) !== sha256) {
      await this.end(tx, id, 'refused', 'the bytes are not those of the hash');
      return false;
    }
    await this.blobs.put(tx, bytes);
    await this.end(tx, id, 'fetched', null);
    const payload = await tx.one<FileFetched>(
      `SELECT id AS "fileId", incoming_message_id AS "incomingMessageId", partner_id AS "partnerId", sha256, name,
              content_type AS "contentType", size, tlp FROM sharing.fetched_file WHERE id = $1`,
      [id],
    );
    await this.events.publish(tx, 'sharing.file-fetched', payload);
    return true;
  }

  async end(tx: Transaction, id: string, state: FetchState, detail: string | null): Promise<void> {
    await tx.query(`UPDATE sharing.fetched_file SET state = $2, detail = $3, ended_at = $4 WHERE id = $1`, [
      id,
      state,
      detail,
      this.clock.now(),
    ]);
  }

  private async insert(
    tx: Transaction,
    id: string,
    message: Pick<VerifiedEvent, 'id' | 'partner'>,
    { sha256, name, contentType, size, tlp }: RidAttachment,
  ): Promise<boolean> {
    const inserted = await tx.query(
      `INSERT INTO sharing.fetched_file (id, incoming_message_id, partner_id, sha256, name, content_type, size, tlp, state, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9)
       ON CONFLICT (incoming_message_id, sha256) DO NOTHING RETURNING id`,
      [
        id,
        message.id,
        message.partner.id,
        sha256,
        name,
        contentType,
        Math.min(size, MOST_SIZE),
        tlp,
        this.clock.now(),
      ],
    );
    return inserted.length > 0;
  }

  private async open(tx: Transaction, id: string, jwe: string, sha256: string): Promise<void> {
    try {
      const bytes = await decryptWith((kid) => this.identity.decryption(kid, tx), jwe);
      await this.keep(tx, id, bytes, sha256);
    } catch (error) {
      if (!(error instanceof JweError)) throw error;
      await this.end(tx, id, 'refused', error.message);
    }
  }
}
