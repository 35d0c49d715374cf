import { Injectable } from '@nestjs/common';
import { Clock, Jobs, type Transaction } from '@tocsin/platform';
import { isChildProtection } from '../sealing/child-protection.js';
import { type NewReport } from './new-report.js';
import { ReceiveReport } from './receive-report.js';

/** Puts a new parsed view beside a report's bytes: they could not be read when they came, and now they can. */
@Injectable()
export class RereadReport {
  constructor(
    private readonly receive: ReceiveReport,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * The caller has locked the report. Bytes, sender, reference and decisions stay; what was taken for the content is
   * replaced, files too, and examined again. A label is only ever made out where none was stated.
   */
  async execute(tx: Transaction, id: string, r: NewReport): Promise<void> {
    await tx.query(
      `UPDATE intake.report
          SET kind = $2, subject = $3, body_text = $4, body_html = $5, language = $6, headers = $7::jsonb,
              fields = $8::jsonb, problems = $9::jsonb, originals = $10::jsonb, security = $11::jsonb,
              tlp = CASE WHEN tlp_assumed THEN coalesce($12, tlp) ELSE tlp END, tlp_assumed = tlp_assumed AND $12 IS NULL,
              sealed_at = coalesce(sealed_at, $13), examined_at = NULL
        WHERE id = $1`,
      [
        id,
        r.kind ?? 'human',
        r.subject ?? '',
        r.text ?? '',
        r.html ?? null,
        r.language ?? null,
        JSON.stringify(r.headers ?? {}),
        r.fields ? JSON.stringify(r.fields) : null,
        JSON.stringify(r.problems ?? []),
        JSON.stringify(r.originals ?? []),
        r.security ? JSON.stringify(r.security) : null,
        r.tlp ?? null,
        isChildProtection(r) ? this.clock.now() : null,
      ],
    );
    await tx.query(`DELETE FROM intake.attachment WHERE report_id = $1`, [id]);
    await this.receive.attach(tx, id, r.attachments ?? []);
    await this.jobs.enqueue(tx, 'report.examine', { reportId: id }, { key: `examine:${id}` });
  }
}
