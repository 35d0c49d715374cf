import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, Idempotency, sha256Hex, type Transaction } from '@tocsin/platform';
import { type ReportReceipt } from '../../receiving/new-report.js';
import { ReceiveReport } from '../../receiving/receive-report.js';
import { fromSubmission, type Submission, type SubmittedReport } from './submitted-report.js';

/** The receipt as a client gets it. */
export interface SubmissionReceipt {
  ref: string;
  receivedAt: string;
  duplicate: boolean;
}

/** Takes one report by API, or one typed in from the phone. */
@Injectable()
export class SubmitReport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly idempotency: Idempotency,
    private readonly receive: ReceiveReport,
  ) {}

  /** @param idempotencyKey the header's value; the same key and body give the first answer again */
  async execute(
    actor: Actor,
    report: SubmittedReport,
    submission: Submission,
    idempotencyKey?: string,
  ): Promise<SubmissionReceipt> {
    this.access.require(actor, 'report.create');
    return this.database.transaction(async (tx) => {
      if (!idempotencyKey) return this.take(tx, actor, report, submission);
      const request = {
        owner: `${actor.kind}:${actor.id}`,
        key: idempotencyKey,
        fingerprint: submission.fingerprint ?? sha256Hex(submission.raw),
      };
      const { answer, replayed } = await this.idempotency.once(tx, request, () =>
        this.take(tx, actor, report, submission),
      );
      return replayed ? { ...answer, duplicate: true } : answer;
    });
  }

  private async take(
    tx: Transaction,
    actor: Actor,
    report: SubmittedReport,
    submission: Submission,
  ): Promise<SubmissionReceipt> {
    return receiptView(await this.receive.execute(tx, actor, fromSubmission(report, submission)));
  }
}

function receiptView({ reference, receivedAt, duplicate }: ReportReceipt): SubmissionReceipt {
  return { ref: reference, receivedAt: receivedAt.toISOString(), duplicate };
}
