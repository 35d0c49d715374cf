import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '@tocsin/incidents';
import { Database } from '@tocsin/platform';
import { type BulkProgress, BulkProgressReader } from '../bulk/bulk-progress.js';

/** How far an answer to all reporters of an incident has come, with a result for each. */
@Injectable()
export class BulkReplyDetail {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentReferences,
    private readonly progress: BulkProgressReader,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN`, `CORRESPONDENCE.BULK_UNKNOWN` (404) */
  async execute(actor: Actor, incidentRef: string, id: string): Promise<BulkProgress> {
    this.access.require(actor, 'message.send');
    const incident = await this.incidents.findByReference(actor, incidentRef);
    return this.progress.of(this.database, incident.id, id);
  }
}
