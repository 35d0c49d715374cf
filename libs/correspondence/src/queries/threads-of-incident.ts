import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { type ThreadView } from '../thread/thread.view.js';
import { Threads } from './threads.js';

/** The conversations with all reporters of an incident, for its page. */
@Injectable()
export class ThreadsOfIncident {
  constructor(
    private readonly access: AccessPolicy,
    private readonly threads: Threads,
  ) {}

  /** @param incidentId of an incident that the caller has shown to be visible to the actor */
  async execute(actor: Actor, incidentId: string): Promise<ThreadView[]> {
    this.access.require(actor, 'incident.read');
    return this.threads.where(
      actor,
      'r.id IN (SELECT report_id FROM incidents.incident_report WHERE incident_id = $1::uuid)',
      incidentId,
    );
  }
}
