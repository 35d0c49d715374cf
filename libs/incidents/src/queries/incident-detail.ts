import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Database } from '@tocsin/platform';
import { readReference } from '../incident/reference.js';
import { visibleIncidents } from '../incident/visible-incidents.js';
import { incidentUnknown } from '../incidents.errors.js';
import { IncidentSources } from '../timeline/incident-sources.js';
import { TimelinePages } from '../timeline/timeline-pages.js';
import { nextTransitions } from '../workflow/incident.workflow.js';
import { type IncidentDetailView } from './incident-detail.view.js';
import { detailSql } from './incident-detail.sql.js';

const TIMELINE_PAGE = 50;

/** An incident with everything its page shows, in two statements however much hangs on it. */
@Injectable()
export class IncidentDetail {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly sources: IncidentSources,
    private readonly pages: TimelinePages,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INCIDENT.UNKNOWN` for what is not there and what the actor may not see alike */
  async execute(actor: Actor, ref: string): Promise<IncidentDetailView> {
    this.access.require(actor, 'incident.read');
    const reference = readReference(ref);
    if (!reference) throw incidentUnknown();
    const params: unknown[] = [reference, actor.rights.has('report.read')];
    const visible = visibleIncidents('i', actor, params);
    const [found] = await this.database.query<Omit<IncidentDetailView, 'nextStates' | 'timeline'>>(
      detailSql(visible, {
        threads: this.sources.of('threads', actor, params),
        subjects: this.sources.of('subjects', actor, params),
      }),
      params,
    );
    if (!found) throw incidentUnknown();
    const facts = { now: this.clock.now(), containedAt: found.containedAt };
    return {
      ...found,
      nextStates: nextTransitions(found.state, facts).map(({ action, to, right, requires }) => ({
        action,
        to,
        right,
        requires,
      })),
      timeline: await this.pages.read(actor, found.id, { limit: TIMELINE_PAGE }),
    };
  }
}
