import { Injectable } from '@nestjs/common';
import { Jobs, type Transaction } from '@tocsin/platform';
import { scanLane, SCAN_TASK } from './scanning/scan-job.js';

/** Tells that files were stored, in the transaction that stored them: each is looked at, and scanned where a scanner is. */
@Injectable()
export class StoredFiles {
  constructor(private readonly jobs: Jobs) {}

  /** For `intake.attachment`, `correspondence.message_attachment` and whatever else will name a blob that people open. */
  async announce(tx: Transaction, sha256s: Iterable<string>): Promise<void> {
    const jobs = [...new Set(sha256s)].toSorted().map((sha256) => ({
      task: SCAN_TASK,
      payload: { sha256 },
      options: { key: `scan:${sha256}`, queue: scanLane(sha256) },
    }));
    await this.jobs.enqueueAll(tx, jobs);
  }
}
