import { Inject, Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { clockDue, type TocsinConfig } from '@tocsin/config';
import {
  Clock,
  Config,
  Database,
  Idempotency,
  Jobs,
  newId,
  sha256Hex,
  type Transaction,
} from '@tocsin/platform';
import { type NewReport } from '../../receiving/new-report.js';
import { fromSubmission, type SubmittedReport } from '../api/submitted-report.js';
import { type BulkLineResult, refused } from './bulk-results.js';
import { INSERT_BATCH } from './insert-batch.sql.js';
import { type Line } from './read-lines.js';

const BATCH = 500;
const JSON_LINE = 'application/json';

/** A line's report, or what is wrong with it. */
export type LineVerdict = { report: SubmittedReport } | { errors: string[] };

interface Accepted {
  number: number;
  id: string;
  raw: Buffer;
  report: NewReport;
}

/**
 * Takes reports by the thousand. Each batch of 500 lines is one transaction: when the connection breaks, what was
 * answered is there. Bad lines are named and harm no good one.
 */
@Injectable()
export class ReceiveBulk {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly idempotency: Idempotency,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /**
   * @param judge validates one parsed line; JSON itself is read here
   * @returns a result per line, in order, as the batches are committed
   */
  async *execute(
    actor: Actor,
    lines: AsyncIterable<Line>,
    judge: (value: unknown) => Promise<LineVerdict>,
    idempotencyKey?: string,
  ): AsyncGenerator<BulkLineResult> {
    this.access.require(actor, 'report.create');
    let batch: Line[] = [];
    for await (const line of lines) {
      batch.push(line);
      if (batch.length < BATCH) continue;
      yield* await this.takeBatch(actor, batch, judge, idempotencyKey);
      batch = [];
    }
    if (batch.length > 0) yield* await this.takeBatch(actor, batch, judge, idempotencyKey);
  }

  private async takeBatch(
    actor: Actor,
    lines: Line[],
    judge: (value: unknown) => Promise<LineVerdict>,
    idempotencyKey: string | undefined,
  ): Promise<BulkLineResult[]> {
    const results: BulkLineResult[] = [];
    const accepted: Accepted[] = [];
    for (const line of lines) {
      const verdict = await verdictOn(line, judge);
      if ('errors' in verdict) {
        results.push(refused(line.number, verdict.errors));
        continue;
      }
      const submission = { channel: 'bulk' as const, raw: line.bytes, rawContentType: JSON_LINE };
      const report = fromSubmission(verdict.report, submission);
      accepted.push({ number: line.number, id: newId(), raw: line.bytes, report });
    }
    if (accepted.length > 0) results.push(...(await this.store(actor, accepted, idempotencyKey)));
    return results.sort((a, b) => a.line - b.line);
  }

  private async store(actor: Actor, rows: Accepted[], key: string | undefined): Promise<BulkLineResult[]> {
    return this.database.transaction(async (tx) => {
      if (!key) return this.insert(tx, actor, rows);
      // Per batch: a repeated upload finds the batches that got through and adds the rest.
      const request = {
        owner: `${actor.kind}:${actor.id}`,
        key: `${key}#${rows[0]?.number}`,
        fingerprint: sha256Hex(Buffer.concat(rows.map((row) => row.raw))),
      };
      return (await this.idempotency.once(tx, request, () => this.insert(tx, actor, rows))).answer;
    });
  }

  private async insert(tx: Transaction, actor: Actor, rows: Accepted[]): Promise<BulkLineResult[]> {
    const receivedAt = this.clock.now();
    const made = await tx.query<{ id: string; reference: string }>(INSERT_BATCH, [
      JSON.stringify(rows.map((row) => this.record(row))),
      receivedAt,
      clockDue('triage', 0, receivedAt),
      JSON_LINE,
      actor.kind,
      actor.id,
      actor.name,
    ]);
    await this.jobs.enqueue(tx, 'report.examine-batch', { reportIds: made.map((row) => row.id) });
    const lineOf = new Map(rows.map((row) => [row.id, row.number]));
    return made.map((row) => ({ line: Number(lineOf.get(row.id)), ref: row.reference }));
  }

  private record({ id, raw, report }: Accepted): Record<string, unknown> {
    return {
      id,
      raw: raw.toString('base64'),
      sha256: sha256Hex(raw),
      size: raw.length,
      subject: report.subject,
      text: report.text,
      from_name: report.from?.name ?? null,
      from_address: report.from?.address?.toLowerCase() ?? null,
      language: report.language ?? null,
      sent_at: report.sentAt ?? null,
      fields: report.fields ?? null,
      tlp: report.tlp ?? this.config.site.defaultTlp,
      tlp_assumed: !report.tlp,
    };
  }
}

async function verdictOn(line: Line, judge: (value: unknown) => Promise<LineVerdict>): Promise<LineVerdict> {
  if (line.tooLong) return { errors: ['the line is longer than 1 MB'] };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line.bytes));
  } catch (error) {
    return {
      errors: [`not JSON in UTF-8: ${error instanceof Error ? error.message.slice(0, 200) : 'unreadable'}`],
    };
  }
  return judge(value);
}
