import { Injectable } from '@nestjs/common';
import { type SharedCase } from '@tocsin/formats';
import { extract, normaliseObservable, Observables } from '@tocsin/observables';
import { Clock, type Transaction } from '@tocsin/platform';
import { type HeldCase } from '../case/foreign-cases.js';
import { purgeFiles } from './purge-files.js';

/**
 * Takes the bytes of a case away as they came: documents, signed messages, files. Hashes stay, and so does what we passed
 * on under our own signature (ADR 0106).
 */
@Injectable()
export class PurgeBytes {
  constructor(
    private readonly observables: Observables,
    private readonly clock: Clock,
  ) {}

  /** @param through the last revision that goes */
  async execute(tx: Transaction, { id, known }: HeldCase, through: number): Promise<void> {
    const now = this.clock.now();
    await this.values(tx, id, through);
    await purgeFiles(tx, { id }, through);
    // Whoever brought it, under whatever jti, taken or refused; what is still to be worked on is refused and let go then.
    await tx.query(
      `UPDATE sharing.incoming_message SET raw = NULL, purged_at = $4, version = version + 1
        WHERE event = 'report' AND case_owner = $1 AND case_id = $2 AND case_revision <= $3
          AND state IN ('processed', 'dropped') AND raw IS NOT NULL`,
      [known.owner, known.id, through, now],
    );
    await tx.query(
      `UPDATE sharing.foreign_revision
          SET content = NULL, document = NULL, problem = NULL, warnings = '[]', redacted = '[]', recipients = '{}',
              attachments = '[]', purged_at = $3
        WHERE foreign_case_id = $1 AND revision <= $2 AND purged_at IS NULL`,
      [id, through, now],
    );
  }

  /** Values that were seen in this case and nowhere else; what a person noted or judged is his. */
  private async values(tx: Transaction, id: string, through: number): Promise<void> {
    const documents = await tx.query<{ document: SharedCase }>(
      `SELECT document FROM sharing.foreign_revision WHERE foreign_case_id = $1 AND revision <= $2 AND document IS NOT NULL`,
      [id, through],
    );
    for (const { document } of documents) {
      const stated = document.observables.map(({ type, value }) => normaliseObservable(type, value));
      const found = extract(JSON.stringify(document));
      const values = [...stated.filter((value) => value !== null), ...found];
      await this.observables.dropUnseen(tx, values);
    }
  }
}
