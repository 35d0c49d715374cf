import { Injectable } from '@nestjs/common';
import { SYSTEM } from '@tocsin/audit';
import { type Transaction } from '@tocsin/platform';
import { IncidentRepository } from '../incident/incident.repository.js';
import { ApplyTransition } from './apply-transition.js';
import { findTransition } from './incident.workflow.js';

/**
 * Brings an incident back before people's eyes when its reporter speaks: one that waited for him goes on, one that had
 * ended is open again. An answer that nobody sees is a lost message.
 */
@Injectable()
export class TakeUpAgain {
  constructor(
    private readonly incidents: IncidentRepository,
    private readonly apply: ApplyTransition,
  ) {}

  /** @param saidAt when he spoke; whoever ended the incident later had it before him, and an event may come twice */
  async execute(tx: Transaction, incidentId: string, saidAt: Date): Promise<void> {
    const incident = await this.incidents.lockById(tx, incidentId);
    if (!incident) return;
    const waited = incident.state === 'waiting' && incident.waitingFor === 'reporter';
    const ended = incident.closedAt !== null && incident.closedAt <= saidAt;
    if (!waited && !ended) return;
    const to = waited && incident.containedAt ? 'contained' : 'in-progress';
    const step = findTransition(incident.state, to);
    if (step) await this.apply.execute(tx, SYSTEM, incident, step, { reason: 'The reporter wrote.' });
  }
}
