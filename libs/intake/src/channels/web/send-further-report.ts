import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ActorRef } from '@tocsin/audit';
import { Clock, type Transaction } from '@tocsin/platform';
import { ReceiveReport } from '../../receiving/receive-report.js';
import { composeWebReport } from './compose-web-report.js';
import { type ReportKey, ReportStatus } from './report-status.js';
import { type WebReport } from './web-report.js';

const REPORTER: ActorRef = { kind: 'reporter', id: null, name: 'web form' };

/** A further report of somebody who has reported before, sent from the status page of the first one. */
@Injectable()
export class SendFurtherReport {
  constructor(
    private readonly status: ReportStatus,
    private readonly receive: ReceiveReport,
    private readonly clock: Clock,
  ) {}

  /**
   * One transaction with what the caller puts down beside it. It gets a code of its own that nobody is told: row-level
   * security lets the portal see no report without one, and it is read on the page of the first report.
   *
   * @param beside runs with the first report's code; `tocsin.sent_code_hash` names the new one
   */
  async execute(
    key: ReportKey,
    form: WebReport,
    beside: (tx: Transaction, sent: { id: string; reference: string }) => Promise<void>,
  ): Promise<{ reference: string }> {
    const now = this.clock.now();
    const accessCodeHash = randomBytes(32);
    return this.status.within(key, async (tx) => {
      const [next] = await tx.query<{ reference: string }>(
        `SELECT platform.next_reference('R', $1) AS reference`,
        [now],
      );
      if (!next) throw new Error('no reference was given');
      await this.speakFor(tx, 'access_code_hash', accessCodeHash);
      const { id, reference } = await this.receive.execute(tx, REPORTER, {
        ...composeWebReport(form, [], now),
        reference: next.reference,
        accessCodeHash,
      });
      await this.speakFor(tx, 'access_code_hash', key.codeHash);
      await this.speakFor(tx, 'sent_code_hash', accessCodeHash);
      await beside(tx, { id, reference });
      return { reference };
    });
  }

  private async speakFor(
    tx: Transaction,
    setting: 'access_code_hash' | 'sent_code_hash',
    hash: Buffer,
  ): Promise<void> {
    await tx.query(`SELECT set_config($1, $2, true)`, [`tocsin.${setting}`, hash.toString('hex')]);
  }
}
