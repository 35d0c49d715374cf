import { Injectable } from '@nestjs/common';
import { Clock, Database, type Transaction } from '@tocsin/platform';
import { type PublicState, type RejectReason, type ReportState } from '../../report/report.vocabulary.js';
import { hashAccessCode } from './access-code.js';

/** What a reporter may know of a report. */
export interface ReportStatusView {
  id: string;
  reference: string;
  receivedAt: Date;
  state: ReportState;
  publicState: PublicState;
  rejectedReason: RejectReason | null;
  settledAt: Date | null;
  /** When the code stops opening the page; null while the report is open. */
  readableUntil: Date | null;
}

/** Proof that somebody knew the code; as good as the code itself, so it stays sealed wherever it goes. */
export interface ReportKey {
  reference: string;
  codeHash: Buffer;
}

const READABLE_MS = 90 * 24 * 3_600_000;
const NOBODY = 'R-0000-000000';
const NO_CODE = '0000000000000000';

/** The status page's door: by reference and code, or by the key that they gave. */
@Injectable()
export class ReportStatus {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The same work whether the reference exists, the code fits, or either could not even be read: a stranger learns
   * nothing from the answer or its time.
   */
  async open(reference: string | null, code: string | null): Promise<ReportKey | null> {
    const codeHash = await hashAccessCode(reference ?? NOBODY, code ?? NO_CODE);
    const key = { reference: reference ?? NOBODY, codeHash };
    const view = await this.view(key);
    return view && code !== null ? key : null;
  }

  /** Null where the key opens nothing (any more). */
  view(key: ReportKey): Promise<ReportStatusView | null> {
    return this.within(key, async (tx) => {
      const [row] = await tx.query<Omit<ReportStatusView, 'readableUntil'>>(
        `SELECT id, reference, received_at AS "receivedAt", state, public_state AS "publicState",
                rejected_reason AS "rejectedReason", settled_at AS "settledAt"
           FROM intake.report WHERE reference = $1 AND access_code_hash = $2`,
        [key.reference, key.codeHash],
      );
      if (!row) return null;
      const readableUntil = row.settledAt ? new Date(row.settledAt.getTime() + READABLE_MS) : null;
      return readableUntil && readableUntil < this.clock.now() ? null : { ...row, readableUntil };
    });
  }

  /** Runs `work` with row-level security opened for the report of this key alone. */
  within<T>(key: ReportKey, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT set_config('tocsin.access_code_hash', $1, true)`, [
        key.codeHash.toString('hex'),
      ]);
      return work(tx);
    });
  }
}
