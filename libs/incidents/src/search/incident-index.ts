import { Injectable } from '@nestjs/common';
import { Jobs, type Transaction } from '@tocsin/platform';

export const INDEX_TASK = 'incident.index';

/** Asks for an incident's search vector to be made anew; never made in the change's own transaction (DESIGN: Speed). */
@Injectable()
export class IncidentIndex {
  constructor(private readonly jobs: Jobs) {}

  /** Many changes in a row make one job: the key replaces the one that still waits. */
  async request(tx: Transaction, incidentId: string, runAt?: Date): Promise<void> {
    await this.jobs.enqueue(tx, INDEX_TASK, { incidentId }, { key: `${INDEX_TASK}:${incidentId}`, runAt });
  }
}
