import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type BulkView, BulkViews } from './bulk-view.js';

/** How far one's own bulk order has come, and what became of each. */
@Injectable()
export class ReadBulk {
  constructor(
    private readonly access: AccessPolicy,
    private readonly views: BulkViews,
  ) {}

  /** @throws DomainError `TRIAGE.BULK_UNKNOWN` */
  async execute(actor: Actor, id: string): Promise<BulkView> {
    this.access.require(actor, 'report.read');
    return this.views.of(actor, id);
  }
}
