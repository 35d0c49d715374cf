import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { IncidentReferences } from '../incident/incident-references.js';
import { TimelinePages } from '../timeline/timeline-pages.js';
import { type TimelinePage } from '../timeline/timeline.view.js';

/** What happened in an incident, newest first: changes, notes, and what other libraries register. */
@Injectable()
export class IncidentTimeline {
  constructor(
    private readonly access: AccessPolicy,
    private readonly references: IncidentReferences,
    private readonly pages: TimelinePages,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN` */
  async execute(
    actor: Actor,
    ref: string,
    options: { cursor?: string; limit: number },
  ): Promise<TimelinePage> {
    this.access.require(actor, 'incident.read');
    const { id } = await this.references.findByReference(actor, ref);
    return this.pages.read(actor, id, options);
  }
}
