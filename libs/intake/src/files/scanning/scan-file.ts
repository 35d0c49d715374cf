import { AuditTrail, SYSTEM } from '@tocsin/audit';
import {
  Clock,
  Database,
  Events,
  HandlesJob,
  type JobHandler,
  Jobs,
  type Transaction,
} from '@tocsin/platform';
import { type ScanState } from '../file.view.js';
import { RASTER_TYPES } from '../inspection/file-type.js';
import { inspectFile } from '../inspection/inspect-file.js';
import { PREVIEW_TASK } from '../previews/preview-job.js';
import { FileScanner } from './file-scanner.js';
import { backOffMs, GIVE_UP_MS, SCAN_TASK, type ScanJob, scanLane } from './scan-job.js';
import { type KnownFile, type Verdict, VerdictRepository } from './verdict.repository.js';

/**
 * Looks at a stored file and has it scanned. Bytes are judged once, however often they come; nobody waits for it, and a
 * hit deletes nothing. Without an answer it comes back later by itself, since the queue's own back-off reaches hours.
 */
@HandlesJob(SCAN_TASK)
export class ScanFile implements JobHandler<ScanJob> {
  constructor(
    private readonly database: Database,
    private readonly verdicts: VerdictRepository,
    private readonly scanner: FileScanner,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(job: ScanJob): Promise<void> {
    const { sha256, again = false } = job;
    const stored = await this.verdicts.stored(sha256);
    if (!stored) return;
    const { bytes, known } = stored;
    const facts = inspectFile(bytes);
    const now = this.clock.now();
    await this.database.transaction((tx) => this.verdicts.inspected(tx, sha256, facts, now));
    if (!again && known && known.state !== 'waiting') {
      // The same bytes once more: whoever got them now is told what was found before.
      if (known.state === 'infected')
        await this.database.transaction((tx) => this.tell(tx, sha256, known.signature));
      return;
    }
    const tries = triesOf(job, known, now);
    const outcome = await this.scanner.scan(bytes);
    const over = outcome.state === 'waiting' && now.getTime() - tries.since.getTime() > GIVE_UP_MS;
    const verdict: Verdict = { ...outcome, state: over ? 'failed' : outcome.state, attempts: tries.attempts };
    await this.database.transaction(async (tx) => {
      if (verdict.state === 'waiting') await this.comeBack(tx, job, tries);
      await this.write(tx, sha256, known, verdict);
      if (RASTER_TYPES.has(facts.type) && (await this.verdicts.wantsPreview(tx, sha256)))
        await this.jobs.enqueue(tx, PREVIEW_TASK, { sha256 }, { key: `preview:${sha256}`, maxAttempts: 3 });
    });
  }

  /** A verdict gives way to a verdict only: a scanner that is away, or gone, makes nothing harmless. */
  private async write(
    tx: Transaction,
    sha256: string,
    known: KnownFile | null,
    verdict: Verdict,
  ): Promise<void> {
    const scanned = (state: ScanState | undefined): boolean => state === 'clean' || state === 'infected';
    if (scanned(known?.state) && !scanned(verdict.state)) return;
    await this.verdicts.judged(tx, sha256, verdict, this.clock.now());
    if (verdict.state === 'infected') await this.tell(tx, sha256, verdict.signature);
    if (known?.state === 'infected' && verdict.state === 'clean') {
      for (const report of await this.verdicts.reportsWith(tx, sha256))
        await this.record(tx, 'file.cleared', report, { sha256, signature: known.signature });
    }
  }

  private async comeBack(tx: Transaction, job: ScanJob, { attempts, since }: Tries): Promise<void> {
    await this.jobs.enqueue(
      tx,
      SCAN_TASK,
      { ...job, attempts, since: since.toISOString() },
      {
        key: `scan:${job.sha256}`,
        queue: scanLane(job.sha256),
        runAt: new Date(this.clock.now().getTime() + backOffMs(attempts)),
      },
    );
  }

  /** In the record of each report that holds it; those who have it in a message hear it by the event. */
  private async tell(tx: Transaction, sha256: string, signature: string | null): Promise<void> {
    for (const { id, reference } of await this.verdicts.reportsToTell(tx, sha256)) {
      await this.record(tx, 'file.infected', { id, reference }, { sha256, signature });
    }
    await this.events.publish(tx, 'file.infected', { sha256, signature });
  }

  private record(
    tx: Transaction,
    action: 'file.infected' | 'file.cleared',
    { id, reference: ref }: { id: string; reference: string },
    detail: { sha256: string; signature: string | null },
  ): Promise<void> {
    return this.audit.append(tx, { actor: SYSTEM, action, subject: { kind: 'report', id, ref }, detail });
  }
}

interface Tries {
  attempts: number;
  since: Date;
}

function triesOf(job: ScanJob, known: KnownFile | null, now: Date): Tries {
  if (!job.again) return { attempts: (known?.attempts ?? 0) + 1, since: known?.askedAt ?? now };
  return { attempts: (job.attempts ?? 0) + 1, since: job.since ? new Date(job.since) : now };
}
