import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@tocsin/platform';
import { type ScanState } from '../file.view.js';
import { type FileFacts } from '../inspection/inspect-file.js';

/** What is known of a file before it is scanned. */
export interface KnownFile {
  state: ScanState;
  signature: string | null;
  attempts: number;
  askedAt: Date;
}

/** What a scan found, or why it found nothing. */
export interface Verdict {
  state: ScanState;
  signature: string | null;
  engine: string | null;
  problem: string | null;
  attempts: number;
}

@Injectable()
export class VerdictRepository {
  constructor(private readonly database: Database) {}

  /** Null where the file is not there at all. */
  async stored(sha256: string): Promise<{ bytes: Buffer; known: KnownFile | null } | null> {
    const [row] = await this.database.query<KnownFile & { bytes: Buffer; state: ScanState | null }>(
      `SELECT b.bytes, v.state, v.signature, v.attempts, v.asked_at AS "askedAt"
         FROM platform.blob b LEFT JOIN intake.file_verdict v USING (sha256) WHERE b.sha256 = $1`,
      [sha256],
    );
    if (!row) return null;
    const { bytes, ...known } = row;
    return { bytes, known: known.state === null ? null : known };
  }

  /** Writes what the file is at once, before it is known whether it is infected. */
  async inspected(tx: Transaction, sha256: string, facts: FileFacts, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO intake.file_verdict (sha256, asked_at, type, marks, entries, entry_count, sealed)
       VALUES ($1, $2, $3, $4, $5::jsonb, $6,
               EXISTS (SELECT FROM intake.attachment a JOIN intake.report r ON r.id = a.report_id
                        WHERE a.sha256 = $1 AND r.sealed_at IS NOT NULL))
       ON CONFLICT (sha256) DO UPDATE
         SET type = excluded.type, marks = excluded.marks, entries = excluded.entries,
             entry_count = excluded.entry_count, sealed = file_verdict.sealed OR excluded.sealed`,
      [
        sha256,
        at,
        facts.type,
        facts.marks,
        facts.entries ? JSON.stringify(facts.entries) : null,
        facts.entryCount,
      ],
    );
  }

  async judged(tx: Transaction, sha256: string, verdict: Verdict, at: Date): Promise<void> {
    await tx.query(
      `UPDATE intake.file_verdict
          SET state = $2, signature = $3, engine = $4, problem = $5, attempts = $6, scanned_at = $7
        WHERE sha256 = $1`,
      [sha256, verdict.state, verdict.signature, verdict.engine, verdict.problem, verdict.attempts, at],
    );
  }

  /** Reports that hold the file and whose record does not say yet that it is infected. */
  async reportsToTell(tx: Transaction, sha256: string): Promise<{ id: string; reference: string }[]> {
    return tx.query(
      `SELECT DISTINCT r.id, r.reference FROM intake.attachment a JOIN intake.report r ON r.id = a.report_id
        WHERE a.sha256 = $1
          AND NOT EXISTS (SELECT FROM audit.entry e
                           WHERE e.subject_id = r.id AND e.action = 'file.infected' AND e.detail->>'sha256' = $1)
        ORDER BY r.id LIMIT 1000`,
      [sha256],
    );
  }

  async reportsWith(tx: Transaction, sha256: string): Promise<{ id: string; reference: string }[]> {
    return tx.query(
      `SELECT DISTINCT r.id, r.reference FROM intake.attachment a JOIN intake.report r ON r.id = a.report_id
        WHERE a.sha256 = $1 ORDER BY r.id LIMIT 1000`,
      [sha256],
    );
  }

  /** Whether a picture may be made of it, and none was tried yet. */
  async wantsPreview(tx: Transaction, sha256: string): Promise<boolean> {
    const [wanted] = await tx.query(
      `SELECT FROM intake.file_verdict v
        WHERE v.sha256 = $1 AND NOT v.sealed AND v.state <> 'infected'
          AND NOT EXISTS (SELECT FROM intake.file_preview p WHERE p.sha256 = v.sha256)`,
      [sha256],
    );
    return wanted !== undefined;
  }
}
