import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, type Transaction } from '@tocsin/platform';

/** What was typed, by question: text, or the chosen options. Not checked yet. */
export type DraftAnswers = Record<string, string | string[]>;

/** What the reporter is shown after sending; the code is not among it (see access-code.ts). */
export interface DraftReceipt {
  reference: string;
  kind: string;
  receivedAt: string;
}

/** A report in the making. */
export interface Draft {
  id: string;
  answers: DraftAnswers;
  receipt: DraftReceipt | null;
  createdAt: Date;
  expiresAt: Date;
}

/** A file of a draft without its bytes; `head` is its first 16, enough to tell a format. */
export interface DraftFile {
  id: string;
  name: string;
  contentType: string;
  size: number;
  head: Buffer;
}

export type NewDraftFile = Pick<DraftFile, 'name' | 'contentType'> & { bytes: Buffer };

const OWN_DRAFT = `(SELECT id FROM intake.portal_draft WHERE key_hash = $1)`;
const LIFE_MS = 7 * 24 * 3_600_000;
export const MAX_DRAFT_FILES = 5;
export const MAX_DRAFT_FILE_BYTES = 10 * 1024 * 1024;

/**
 * Drafts on the server. Whoever has the key (the reporter's cookie) has the draft; the table knows only the key's hash,
 * and row-level security shows the portal that one row. The key is random and long, so a fast digest is enough.
 */
@Injectable()
export class WebDrafts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the key of a new draft */
  async create(answers: DraftAnswers): Promise<string> {
    const key = randomBytes(32).toString('base64url');
    await this.within(key, async (tx, keyHash) => {
      const now = this.clock.now();
      await tx.query(
        `INSERT INTO intake.portal_draft (id, key_hash, answers, created_at, expires_at)
         VALUES ($1, $2, $3::jsonb, $4, $5)`,
        [newId(), keyHash, JSON.stringify(answers), now, new Date(now.getTime() + LIFE_MS)],
      );
    });
    return key;
  }

  async find(key: string): Promise<Draft | null> {
    return this.within(key, async (tx, keyHash) => {
      const [draft] = await tx.query<Draft>(
        `SELECT id, answers, receipt, created_at AS "createdAt", expires_at AS "expiresAt"
           FROM intake.portal_draft WHERE key_hash = $1 AND expires_at > $2`,
        [keyHash, this.clock.now()],
      );
      return draft ?? null;
    });
  }

  /** Keeps the answers of one page; those of other pages stay. Each save gives the draft another seven days. */
  async keep(key: string, answers: DraftAnswers): Promise<void> {
    await this.within(key, (tx, keyHash) =>
      tx.query(
        `UPDATE intake.portal_draft SET answers = answers || $2::jsonb, expires_at = $3
          WHERE key_hash = $1 AND receipt IS NULL`,
        [keyHash, JSON.stringify(answers), new Date(this.clock.now().getTime() + LIFE_MS)],
      ),
    );
  }

  async discard(key: string): Promise<void> {
    await this.within(key, (tx, keyHash) =>
      tx.query(`DELETE FROM intake.portal_draft WHERE key_hash = $1`, [keyHash]),
    );
  }

  async files(key: string): Promise<DraftFile[]> {
    return this.within(key, (tx, keyHash) =>
      tx.query<DraftFile>(
        `SELECT id, name, content_type AS "contentType", size, substring(bytes FROM 1 FOR 16) AS head
           FROM intake.portal_draft_file WHERE draft_id = ${OWN_DRAFT} ORDER BY created_at, id`,
        [keyHash],
      ),
    );
  }

  /** @returns how many of them were kept; the rest would be more than five */
  async addFiles(key: string, files: readonly NewDraftFile[]): Promise<number> {
    return this.within(key, async (tx, keyHash) => {
      // The lock makes two uploads at once count one after the other.
      const [draft] = await tx.query<{ id: string }>(
        `SELECT id FROM intake.portal_draft WHERE key_hash = $1 AND receipt IS NULL FOR UPDATE`,
        [keyHash],
      );
      if (!draft) return 0;
      const [held] = await tx.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM intake.portal_draft_file WHERE draft_id = $1`,
        [draft.id],
      );
      const taken = files.slice(0, Math.max(0, MAX_DRAFT_FILES - (held?.count ?? 0)));
      for (const { name, contentType, bytes } of taken) {
        await tx.query(
          `INSERT INTO intake.portal_draft_file (id, draft_id, name, content_type, size, bytes, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
          [newId(), draft.id, name, contentType, bytes.length, bytes],
        );
      }
      return taken.length;
    });
  }

  /** Without `id`, all of them. */
  async removeFiles(key: string, id?: string): Promise<void> {
    await this.within(key, (tx, keyHash) =>
      tx.query(
        `DELETE FROM intake.portal_draft_file
          WHERE draft_id = ${OWN_DRAFT} AND ($2::text IS NULL OR id::text = $2)`,
        [keyHash, id ?? null],
      ),
    );
  }

  /** Throws away what nobody came back for. */
  async purge(): Promise<void> {
    await this.database.query(`SELECT intake.purge_portal_drafts($1)`, [this.clock.now()]);
  }

  /**
   * Runs `work` with row-level security opened for the draft of this key alone. Statements name the key's hash all
   * the same: they stay harmless where a test or a mistake runs them as the owner of the tables.
   */
  within<T>(key: string, work: (tx: Transaction, keyHash: Buffer) => Promise<T>): Promise<T> {
    const keyHash = createHash('sha256').update(key).digest();
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT set_config('tocsin.draft_key', $1, true)`, [keyHash.toString('hex')]);
      return work(tx, keyHash);
    });
  }
}
