import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Database, Jobs } from '@tocsin/platform';
import { bulkStarted } from '../triage.errors.js';
import { BULK_TASK, bulkJobKey } from './bulk-order.js';
import { BulkStore } from './bulk-store.js';
import { type BulkView, BulkViews } from './bulk-view.js';

/** Gives the order that was previewed. The worker carries it out; the answer is how it stands. */
@Injectable()
export class StartBulk {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly store: BulkStore,
    private readonly views: BulkViews,
    private readonly jobs: Jobs,
  ) {}

  /** @throws DomainError `TRIAGE.BULK_UNKNOWN`, `TRIAGE.BULK_STARTED` */
  async execute(actor: Actor, id: string): Promise<BulkView> {
    this.access.require(actor, 'report.read');
    return this.database.transaction(async (tx) => {
      const { state, order } = await this.store.lockOwn(tx, actor, id);
      this.access.require(actor, order.kind === 'report' ? 'report.triage' : 'incident.write');
      if (state !== 'preview') throw bulkStarted(state);
      await this.store.setState(tx, id, 'working', null);
      await this.jobs.enqueue(tx, BULK_TASK, { bulkId: id }, { key: bulkJobKey(id) });
      return this.views.of(actor, id, tx);
    });
  }
}
