import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@tocsin/platform';

const FILES = `
  SELECT a.sha256 FROM intake.attachment a WHERE a.report_id = $1
  UNION
  SELECT a.sha256 FROM correspondence.message_attachment a
    JOIN correspondence.message m ON m.id = a.message_id
    JOIN correspondence.thread t ON t.id = m.thread_id
   WHERE t.report_id = $1`;

/** Marks files as sealed by their content, so that the same bytes are sealed in whatever report they come. */
@Injectable()
export class SealedFiles {
  constructor(private readonly clock: Clock) {}

  /** Marks them, and takes away the pictures that were made of them. */
  async seal(tx: Transaction, reportId: string): Promise<void> {
    await tx.query(
      `INSERT INTO intake.file_verdict (sha256, asked_at, sealed) SELECT sha256, $2, true FROM (${FILES}) f
       ON CONFLICT (sha256) DO UPDATE SET sealed = true`,
      [reportId, this.clock.now()],
    );
    const previews = await tx.query<{ sha256: string }>(
      `DELETE FROM intake.file_preview WHERE sha256 IN (${FILES}) RETURNING preview_sha256 AS sha256`,
      [reportId],
    );
    const made = previews.map(({ sha256 }) => sha256);
    // Somebody may have sent us the very picture that we made; then its bytes are his, and stay.
    await tx.query(
      `DELETE FROM platform.blob b
        WHERE b.sha256 = ANY($1)
          AND NOT EXISTS (SELECT FROM intake.file_preview p WHERE p.preview_sha256 = b.sha256 OR p.sha256 = b.sha256)
          AND NOT EXISTS (SELECT FROM intake.file_verdict v WHERE v.sha256 = b.sha256)
          AND NOT EXISTS (SELECT FROM intake.attachment a WHERE a.sha256 = b.sha256)
          AND NOT EXISTS (SELECT FROM correspondence.message_attachment a WHERE a.sha256 = b.sha256)
          AND NOT EXISTS (SELECT FROM intake.report r WHERE r.raw_sha256 = b.sha256)
          AND NOT EXISTS (SELECT FROM intake.inbound_message i WHERE i.raw_sha256 = b.sha256)`,
      [made],
    );
  }

  /** What no other sealed report holds is free again. Pictures are made anew where a file is looked at again. */
  async unseal(tx: Transaction, reportId: string): Promise<void> {
    await tx.query(
      `UPDATE intake.file_verdict v SET sealed = false
        WHERE v.sha256 IN (${FILES})
          AND NOT EXISTS (SELECT FROM intake.attachment a JOIN intake.report r ON r.id = a.report_id
                           WHERE a.sha256 = v.sha256 AND r.sealed_at IS NOT NULL AND r.id <> $1)
          AND NOT EXISTS (SELECT FROM correspondence.message_attachment a
                            JOIN correspondence.message m ON m.id = a.message_id
                            JOIN correspondence.thread t ON t.id = m.thread_id
                            JOIN intake.report r ON r.id = t.report_id
                           WHERE a.sha256 = v.sha256 AND r.sealed_at IS NOT NULL AND r.id <> $1)`,
      [reportId],
    );
  }
}
