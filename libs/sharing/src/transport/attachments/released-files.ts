import { Injectable } from '@nestjs/common';
import { newId, type Transaction } from '@tocsin/platform';

/** A file that goes with a case to a partner, by its hash. */
export interface FileToRelease {
  partnerId: string;
  /** Lower-case hexadecimal. */
  sha256: string;
  caseOwner: string;
  caseId: string;
  contentType: string;
  at: Date;
}

/** Which partner may fetch which of our files. */
@Injectable()
export class ReleasedFiles {
  /** With the release that names it, in its transaction; once more after a withdrawal, it may be fetched again. */
  async release(tx: Transaction, file: FileToRelease): Promise<void> {
    await tx.query(
      `INSERT INTO sharing.released_file (id, partner_id, sha256, case_owner, case_id, content_type, released_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (partner_id, sha256, case_owner, case_id)
       DO UPDATE SET withdrawn_at = NULL, released_at = $7, content_type = $6`,
      [newId(), file.partnerId, file.sha256, file.caseOwner, file.caseId, file.contentType, file.at],
    );
  }

  /** After a revocation: what went with a case is not handed out any more. @param sha256 only this one */
  async withdraw(
    tx: Transaction,
    file: { partnerId: string; caseOwner: string; caseId: string; sha256?: string },
    at: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE sharing.released_file SET withdrawn_at = $5
        WHERE partner_id = $1 AND case_owner = $2 AND case_id = $3 AND ($4::text IS NULL OR sha256 = $4)
          AND withdrawn_at IS NULL`,
      [file.partnerId, file.caseOwner, file.caseId, file.sha256 ?? null, at],
    );
  }

  /**
   * The bytes of a file that a partner may have; null: he may not, or there is none. What was sealed or found to be
   * infected since it was released is handed to nobody.
   */
  async forPartner(tx: Transaction, partnerId: string, sha256: string, at: Date): Promise<Buffer | null> {
    const [found] = await tx.query<{ bytes: Buffer }>(
      `WITH released AS (
         UPDATE sharing.released_file f SET fetched_at = $3
          WHERE f.partner_id = $1 AND f.sha256 = $2 AND f.withdrawn_at IS NULL
            AND NOT EXISTS (SELECT FROM intake.file_verdict v
                             WHERE v.sha256 = f.sha256 AND (v.sealed OR v.state = 'infected'))
         RETURNING f.sha256)
       SELECT b.bytes FROM platform.blob b WHERE b.sha256 IN (SELECT sha256 FROM released)`,
      [partnerId, sha256, at],
    );
    return found?.bytes ?? null;
  }
}
