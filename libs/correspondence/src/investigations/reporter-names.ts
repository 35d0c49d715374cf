import { Injectable } from '@nestjs/common';
import { Blobs, type Transaction } from '@tocsin/platform';
import { type ChosenFile } from '../files/chosen-file.js';
import { type ReporterIdentity, reportersNamedIn, reportersNamedInBytes } from './names-reporter.js';

/** What is about to leave to a third party. */
export interface LeavingWords {
  subject: string;
  text: string;
  to: readonly string[];
  files: readonly ChosenFile[];
}

/** Finds out whether words or files for a third party say who reported to us. */
@Injectable()
export class ReporterNames {
  constructor(private readonly blobs: Blobs) {}

  /** @returns what names a reporter of these reports; a reporter who is himself written to is no secret to himself */
  async in(tx: Transaction, reportIds: readonly string[], leaving: LeavingWords): Promise<string[]> {
    const reporters = (await this.reporters(tx, reportIds)).filter(
      ({ addresses }) => !addresses.some((address) => leaving.to.includes(address)),
    );
    if (reporters.length === 0) return [];
    const names = leaving.files.map(({ name }) => name).join('\n');
    const found = reportersNamedIn(`${leaving.subject}\n${leaving.text}\n${names}`, reporters);
    for (const { sha256 } of leaving.files)
      found.push(...reportersNamedInBytes(await this.blobs.get(sha256, tx), reporters));
    return [...new Set(found)];
  }

  /** By whom it was reported, and who spoke in his thread. */
  private async reporters(tx: Transaction, reportIds: readonly string[]): Promise<ReporterIdentity[]> {
    if (reportIds.length === 0) return [];
    return tx.query<{ name: string | null; addresses: string[] }>(
      `SELECT nullif(r.from_name, '') AS name,
              array(SELECT DISTINCT lower(known.address) FROM (
                VALUES (r.from_address), (r.reply_to)
                UNION SELECT p.address FROM correspondence.thread t
                        JOIN correspondence.participant p ON p.thread_id = t.id WHERE t.report_id = r.id) known (address)
                 WHERE known.address <> '') AS addresses
         FROM intake.report r WHERE r.id = ANY($1)`,
      [reportIds],
    );
  }
}
