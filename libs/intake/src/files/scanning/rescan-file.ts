import { AuditTrail } from '@tocsin/audit';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, Jobs } from '@tocsin/platform';
import { Injectable } from '@nestjs/common';
import { type StoredFile } from '../download/hand-out.js';
import { type ScanJob, scanLane, SCAN_TASK } from './scan-job.js';

/** Asks for a new verdict, for instance after new signatures came. The old one stands until the new one is there. */
@Injectable()
export class RescanFile {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
  ) {}

  /** @param report what the file belongs to; the caller has made sure that the actor may see it */
  async execute(actor: Actor, sha256: string, report: StoredFile['report']): Promise<void> {
    this.access.require(actor, 'report.triage');
    await this.database.transaction(async (tx) => {
      const job: ScanJob = { sha256, again: true };
      await this.jobs.enqueue(tx, SCAN_TASK, job, { key: `scan:${sha256}`, queue: scanLane(sha256) });
      await this.audit.append(tx, {
        actor,
        action: 'file.rescan-asked',
        subject: { kind: report.kind ?? 'report', id: report.id, ref: report.reference },
        detail: { sha256 },
      });
    });
  }
}
