import { Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { ReceiveReport } from '../../receiving/receive-report.js';
import { accessCodeFor, hashAccessCode } from './access-code.js';
import { composeWebReport } from './compose-web-report.js';
import { type DraftReceipt, WebDrafts } from './web-drafts.js';
import { type WebFile, type WebReport } from './web-report.js';

/** The record names no reporter: it can never be changed, and an anonymous one must not be found in it. */
const REPORTER: ActorRef = { kind: 'reporter', id: null, name: 'web form' };
/** How long the receipt can be loaded again after sending. */
const RECEIPT_MS = 30 * 60_000;

/** Makes the report out of a draft: once, however often the button is pressed. */
@Injectable()
export class SendWebReport {
  constructor(
    private readonly database: Database,
    private readonly drafts: WebDrafts,
    private readonly receive: ReceiveReport,
    private readonly clock: Clock,
  ) {}

  /** @returns the receipt, of the first sending if there were several; null if the draft is gone */
  async execute(draftKey: string, form: WebReport): Promise<DraftReceipt | null> {
    // The code's hash needs the reference and 40 ms: both come before the lock. An unused number is a harmless gap.
    const now = this.clock.now();
    const [next] = await this.database.query<{ reference: string }>(
      `SELECT platform.next_reference('R', $1) AS reference`,
      [now],
    );
    if (!next) throw new Error('no reference was given');
    const accessCodeHash = await hashAccessCode(next.reference, accessCodeFor(draftKey));
    return this.drafts.within(draftKey, async (tx, keyHash) => {
      const [draft] = await tx.query<{ id: string; receipt: DraftReceipt | null }>(
        `SELECT id, receipt FROM intake.portal_draft WHERE key_hash = $1 AND expires_at > $2 FOR UPDATE`,
        [keyHash, now],
      );
      if (!draft || draft.receipt) return draft?.receipt ?? null;
      // Row-level security lets the portal attach files to the one report whose code it names.
      await tx.query(`SELECT set_config('tocsin.access_code_hash', $1, true)`, [
        accessCodeHash.toString('hex'),
      ]);
      const report = composeWebReport(form, await this.files(tx, draft.id), now);
      const { reference, receivedAt } = await this.receive.execute(tx, REPORTER, {
        ...report,
        reference: next.reference,
        accessCodeHash,
      });
      const receipt = { reference, kind: form.kind, receivedAt: receivedAt.toISOString() };
      await this.close(tx, draft.id, receipt);
      return receipt;
    });
  }

  private files(tx: Transaction, draftId: string): Promise<WebFile[]> {
    return tx.query<WebFile>(
      `SELECT name, content_type AS "contentType", bytes FROM intake.portal_draft_file
        WHERE draft_id = $1 ORDER BY created_at, id`,
      [draftId],
    );
  }

  /** What was typed and uploaded is in the report now; the draft keeps no copy. */
  private async close(tx: Transaction, draftId: string, receipt: DraftReceipt): Promise<void> {
    await tx.query(
      `UPDATE intake.portal_draft SET receipt = $2::jsonb, answers = '{}', expires_at = $3 WHERE id = $1`,
      [draftId, JSON.stringify(receipt), new Date(this.clock.now().getTime() + RECEIPT_MS)],
    );
    await tx.query(`DELETE FROM intake.portal_draft_file WHERE draft_id = $1`, [draftId]);
  }
}
