import { Injectable } from '@nestjs/common';
import { type TlpLabel } from '@tocsin/config';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { OpenIncident } from '@tocsin/incidents';
import { Clock, Database, Events, type Transaction } from '@tocsin/platform';
import { ReportJournal } from '../report/report-journal.js';
import { type ReportRow } from '../report/report-row.js';
import { ReportRows } from '../report/report-rows.js';
import { type ReportRecord } from '../report/report.record.js';
import { ReportRepository } from '../report/report.repository.js';
import { type Suggestions } from '../suggestions/suggestion.js';
import { requireOpen } from './decision.js';
import { ReportLabel } from './report-label.js';

/** What a person says otherwise than suggested; what is left out is taken from the suggestions. */
export interface OpeningChoice {
  version: number;
  title?: string;
  rsitClass?: string;
  rsitType?: string | null;
  severity?: { selection: Record<string, string> };
  /** His own level beside the score. */
  severityOverride?: { level: number; reason: string };
  /** The report becomes as mild where its label may; otherwise the incident is as strict as the report. */
  tlp?: TlpLabel;
  assigneeId?: string | null;
  teamId?: string | null;
}

export interface AcceptedReport {
  report: ReportRow;
  incident: { ref: string };
}

interface Defaults extends Partial<
  Pick<Suggestions, 'classification' | 'severity' | 'organisations' | 'routing'>
> {
  /** The report's assignee, if he is still here. */
  assigneeId: string | null;
  /** A person gave the report its place in the queue. */
  ranked: boolean;
  /** A partner told it within an exercise: what is opened from it is one, for good. */
  exercise: boolean;
}

const LONGEST_TITLE = 200;

/** Opens an incident from a report: the suggestions hold where the person says nothing else. */
@Injectable()
export class OpenIncidentFromReport {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly reports: ReportRepository,
    private readonly rows: ReportRows,
    private readonly journal: ReportJournal,
    private readonly label: ReportLabel,
    private readonly openIncident: OpenIncident,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `TRIAGE.STALE`, `TRIAGE.ALREADY_DECIDED`, those of `OpenIncident` */
  async execute(actor: Actor, ref: string, choice: OpeningChoice): Promise<AcceptedReport> {
    this.access.require(actor, 'report.triage');
    return this.database.transaction(async (tx) => {
      const before = await this.reports.lockVisible(tx, actor, ref);
      await this.journal.requireVersion(tx, before, choice.version);
      requireOpen(before);
      const defaults = await this.defaults(tx, before);
      const label = await this.label.follow(tx, before, choice.tlp);
      const incident = await this.openIncident.within(tx, actor, {
        title: choice.title ?? titleOf(before),
        ...classOf(choice, defaults),
        severity: choice.severity?.selection ?? defaults.severity?.selection,
        severityOverride:
          choice.severityOverride ?? (choice.severity || !defaults.ranked ? undefined : rankOf(before)),
        tlp: choice.tlp,
        drill: defaults.exercise,
        ...assignmentOf(actor, choice, before, defaults),
        // We have known since it came in, not since somebody read it: statutory clocks start there.
        awareAt: before.receivedAt,
        reports: [{ id: before.id, ref: before.reference, tlp: label.tlp ?? before.tlp }],
        organisationIds: affectedConstituents(defaults),
      });
      await this.journal.write(
        tx,
        actor,
        before,
        {
          ...label,
          state: 'accepted',
          publicState: 'examined',
          snoozedUntil: null,
          decidedAt: this.clock.now(),
          decidedBy: actor.id,
        },
        { action: 'report.accepted', detail: { incidentId: incident.id, opened: true } },
      );
      await this.events.publish(tx, 'report.accepted', { reportId: before.id, incidentId: incident.id });
      return { report: await this.rows.one(tx, actor, before.id), incident: { ref: incident.ref } };
    });
  }

  private async defaults(tx: Transaction, report: ReportRecord): Promise<Defaults> {
    const [row] = await tx.query<Defaults>(
      `SELECT s.classification, s.severity, s.organisations, s.routing,
              EXISTS (SELECT FROM audit.entry e WHERE e.subject_id = r.id AND e.action = 'report.classified'
                         AND e.detail->'changes' ? 'priority') AS ranked,
              CASE WHEN r.channel = 'partner' THEN (r.fields->'partner'->>'exercise')::boolean ELSE false END AS exercise,
              (SELECT p.id FROM identity.person p WHERE p.id = r.assignee_id AND p.disabled_at IS NULL) AS "assigneeId"
         FROM intake.report r LEFT JOIN triage.suggestion s ON s.report_id = r.id WHERE r.id = $1`,
      [report.id],
    );
    return row ?? { assigneeId: null, ranked: false, exercise: false };
  }
}

function titleOf({ subject, reference }: ReportRecord): string {
  const title = subject.trim().slice(0, LONGEST_TITLE).toWellFormed();
  return title === '' ? `Report ${reference}` : title;
}

/** The place in the queue that a person gave the report is a judgement of severity, and holds until the form says more. */
function rankOf({ priority }: ReportRecord) {
  return { level: 5 - priority, reason: 'Set on the report at triage.' };
}

/** A class chosen by hand is not mixed with a suggested type of another. */
function classOf(choice: OpeningChoice, { classification }: Defaults) {
  if (choice.rsitClass !== undefined)
    return { rsitClass: choice.rsitClass, rsitType: choice.rsitType ?? null };
  const best = classification?.[0];
  return best ? { rsitClass: best.class, rsitType: best.type } : {};
}

/** Whoever opens it works on it, unless somebody has the report already. */
function assignmentOf(actor: Actor, choice: OpeningChoice, report: ReportRecord, defaults: Defaults) {
  const own = actor.kind === 'person' ? actor.id : null;
  const personId = choice.assigneeId === undefined ? (defaults.assigneeId ?? own) : choice.assigneeId;
  const teamId =
    choice.teamId === undefined ? (report.teamId ?? defaults.routing?.team.id ?? null) : choice.teamId;
  return { personId, teamId };
}

function affectedConstituents({ organisations }: Defaults): string[] {
  return (organisations ?? []).filter(({ kind }) => kind === 'constituent').map(({ id }) => id);
}
