import { Inject, Injectable } from '@nestjs/common';
import { isRsit, rsit, strictestTlp, type TlpLabel, type TocsinConfig } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { Clock, Config, Database, Events, newId, type Transaction } from '@tocsin/platform';
import { type AssigneeChoice, Assignees } from '../assignment/assignees.js';
import { IncidentClocks } from '../clocks/incident-clocks.js';
import { IncidentJournal } from '../incident/incident-journal.js';
import { IncidentLinks } from '../incident/incident-links.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { type IncidentRow } from '../incident/incident.view.js';
import { classificationUnknown } from '../incidents.errors.js';
import { IncidentIndex } from '../search/incident-index.js';
import { priorityOf, scoreSeverity, type SeveritySelection } from '../severity/nciss.js';
import { FIRST_STATE } from '../workflow/incident.workflow.js';

/** A report that an incident is opened from. */
export interface OpeningReport {
  id: string;
  ref: string;
  tlp: TlpLabel;
}

export interface NewIncident extends AssigneeChoice {
  title: string;
  summary?: string;
  /** Without it, RSIT other/undetermined. */
  rsitClass?: string;
  rsitType?: string | null;
  severity?: SeveritySelection;
  /** A level that a person set before there was an incident; the score stays visible beside it. */
  severityOverride?: { level: number; reason: string };
  /** Raised to the strictest report's; without both, the site's default. */
  tlp?: TlpLabel;
  /** An exercise: `EX-` reference, for good. */
  drill?: boolean;
  restricted?: boolean;
  memberIds?: string[];
  /** When we learnt of it; without it, now. */
  awareAt?: Date;
  reports?: OpeningReport[];
  organisationIds?: string[];
}

const UNDETERMINED = { rsitClass: 'other', rsitType: 'undetermined' };

/** Opens an incident, from reports or by hand. */
@Injectable()
export class OpenIncident {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly incidents: IncidentRepository,
    private readonly links: IncidentLinks,
    private readonly assignees: Assignees,
    private readonly clocks: IncidentClocks,
    private readonly journal: IncidentJournal,
    private readonly index: IncidentIndex,
    private readonly events: Events,
    private readonly clock: Clock,
    @Inject(Config) private readonly config: TocsinConfig,
  ) {}

  /** @throws DomainError `INCIDENT.CLASSIFICATION_UNKNOWN`, `INCIDENT.SEVERITY_UNKNOWN`, those of `Assignees.resolve` */
  async execute(actor: Actor, input: NewIncident): Promise<IncidentRow> {
    return this.database.transaction((tx) => this.within(tx, actor, input));
  }

  /** The same inside a transaction of the caller's (triage decides on the report in it). */
  async within(tx: Transaction, actor: Actor, input: NewIncident): Promise<IncidentRow> {
    this.access.require(actor, 'incident.write');
    const now = this.clock.now();
    const reports = input.reports ?? [];
    const { rsitClass, rsitType = null } = input.rsitClass
      ? { ...input, rsitClass: input.rsitClass }
      : UNDETERMINED;
    if (!isRsit(rsitClass, rsitType)) throw classificationUnknown(rsitClass, rsitType);
    const severity = scoreSeverity(input.severity ?? {});
    const override = input.severityOverride;
    const labels = [...(input.tlp ? [input.tlp] : []), ...reports.map(({ tlp }) => tlp)];
    const tlp = strictestTlp(labels, this.config.site.defaultTlp);
    const { assignee, team } = await this.assignment(tx, actor, input);

    const id = newId();
    const reference = await nextReference(tx, input.drill ? 'EX' : 'I', now);
    await this.incidents.insert(
      tx,
      {
        id,
        reference,
        title: input.title,
        summary: input.summary ?? '',
        state: FIRST_STATE,
        stateReason: null,
        waitingFor: null,
        waitingUntil: null,
        drill: input.drill ?? false,
        restricted: input.restricted ?? false,
        rsitClass,
        rsitType,
        rsitVersion: rsit.version,
        severitySelection: severity.selection,
        severityScore: severity.score,
        severityProvisional: severity.provisional,
        severityLevel: severity.level,
        severityOverride: override?.level ?? null,
        severityOverrideReason: override?.reason ?? null,
        ncissVersion: severity.version,
        priority: priorityOf(severity.level, override?.level ?? null),
        tlp,
        assigneeId: assignee?.id ?? null,
        teamId: team?.id ?? null,
        awareAt: input.awareAt ?? now,
        containedAt: null,
        resolvedAt: null,
        closedAt: null,
        mergedIntoId: null,
      },
      actor.id,
      now,
    );
    const reportIds = reports.map((report) => report.id);
    await this.links.linkReports(tx, id, reportIds, actor.id, now);
    await this.links.addOrganisations(tx, id, input.organisationIds ?? []);
    // Whoever restricts an incident must not lock himself out of it.
    const own = input.restricted && actor.kind === 'person' && actor.id ? [actor.id] : [];
    await this.links.setMembers(tx, id, [...(input.memberIds ?? []), ...own]);
    await this.clocks.start(tx, id, override?.level ?? severity.level, now);
    await this.journal.record(
      tx,
      actor,
      { id, reference },
      {
        action: 'incident.opened',
        detail: {
          title: input.title,
          reports: reports.map(({ ref }) => ref),
          rsitClass,
          rsitType,
          tlp,
          severity,
          override,
          assignee,
          team,
        },
      },
      1,
    );
    await this.index.request(tx, id);
    await this.events.publish(tx, 'incident.opened', {
      incidentId: id,
      reference,
      reportIds,
      drill: input.drill ?? false,
    });
    if (assignee || team) {
      const assigned = { incidentId: id, assigneeId: assignee?.id ?? null, teamId: team?.id ?? null };
      await this.events.publish(tx, 'incident.assigned', assigned);
    }
    return this.incidents.row(tx, id);
  }

  private async assignment(tx: Transaction, actor: Actor, input: NewIncident) {
    const given = input.personId || input.teamId || input.toMe || input.leastLoaded;
    if (!given) return { assignee: null, team: null };
    return this.assignees.resolve(tx, actor, input, { assigneeId: null, teamId: null });
  }
}

async function nextReference(tx: Transaction, kind: 'I' | 'EX', now: Date): Promise<string> {
  const [row] = await tx.query<{ reference: string }>(`SELECT platform.next_reference($1, $2) AS reference`, [
    kind,
    now,
  ]);
  if (!row) throw new Error('platform.next_reference gave nothing');
  return row.reference;
}
