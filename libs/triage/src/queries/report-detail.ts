import { Injectable } from '@nestjs/common';
import { AccessPolicy, type Actor } from '@tocsin/identity';
import { visibleIncidents } from '@tocsin/incidents';
import { fileView } from '@tocsin/intake';
import { Observables, type SubjectObservable } from '@tocsin/observables';
import { Database } from '@tocsin/platform';
import { mentionColumns } from '../mentions/mentions.sql.js';
import { readReportReference } from '../report/report-reference.js';
import { ASSIGNED } from '../report/report-row.js';
import { withheld } from '../sealing/withheld.js';
import { visibleReports } from '../report/visible-reports.js';
import { type Suggestions } from '../suggestions/suggestion.js';
import { reportUnknown } from '../triage.errors.js';
import { LikelyDuplicates } from './likely-duplicates.js';
import { type ReportDetailView, type ReportObservableView } from './report-detail.view.js';

type Row = Omit<ReportDetailView, 'observables' | 'suggestions'> & {
  id: string;
  suggestions: Suggestions | null;
};

/** A report with everything that its page shows: four statements, whatever it holds. */
@Injectable()
export class ReportDetail {
  constructor(
    private readonly database: Database,
    private readonly access: AccessPolicy,
    private readonly observables: Observables,
    private readonly likely: LikelyDuplicates,
  ) {}

  /** @throws DomainError `TRIAGE.REPORT_UNKNOWN` for what is not there and what the actor may not see alike */
  async execute(actor: Actor, ref: string): Promise<ReportDetailView> {
    this.access.require(actor, 'report.read');
    const reference = readReportReference(ref);
    if (!reference) throw reportUnknown();
    const params: unknown[] = [reference];
    const sql = statement(actor, params, this.access.allows(actor, 'incident.read'));
    const [row] = await this.database.query<Row>(sql, params);
    if (!row) throw reportUnknown();
    const { id, suggestions, ...report } = row;
    const [found, duplicates] = await Promise.all([
      this.observables.forSubject({ kind: 'report', id }),
      this.likely.of(actor, id, suggestions?.duplicates ?? []),
    ]);
    const view = {
      ...report,
      observables: found.map(observableView),
      suggestions: suggestions ? { ...suggestions, duplicates } : null,
    };
    return view.sealed ? withheld(view) : view;
  }
}

function statement(actor: Actor, params: unknown[], mayReadIncidents: boolean): string {
  const incident = mayReadIncidents ? visibleIncidents('i', actor, params) : 'false';
  return `
  SELECT r.id, r.reference AS ref, r.channel, r.state, r.public_state AS "publicState", r.kind, r.subject,
         json_build_object('name', r.from_name, 'address', r.from_address) AS from, r.recipients AS to,
         r.message_id AS "messageId", r.in_reply_to AS "inReplyTo", r.sent_at AS date, r.received_at AS "receivedAt",
         r.language, r.body_text AS text, r.body_html AS html,
         coalesce((SELECT json_agg(json_build_object('name', a.name, 'contentType', a.content_type, 'size', a.size,
                                   'sha256', a.sha256, 'inline', a.inline,
                                   'unpackedFrom', a.unpacked_from, 'problems', a.problems,
                                   'file', ${fileView('a')}) ORDER BY a.position)
                     FROM intake.attachment a WHERE a.report_id = r.id), '[]'::json) AS attachments,
         array(SELECT i.reference FROM incidents.incident_report ir JOIN incidents.incident i ON i.id = ir.incident_id
                WHERE ir.report_id = r.id AND ${incident} ORDER BY ir.linked_at, i.reference) AS incidents,
         r.problems, r.reply_to AS "replyTo",
         ${mentionColumns(actor, params, mayReadIncidents)},
         CASE WHEN r.state = 'rejected' THEN json_build_object('reason', r.rejected_reason, 'note', r.rejected_note,
           'duplicateOf', (SELECT o.reference FROM intake.report o
                            WHERE o.id = r.duplicate_of AND ${visibleReports('o', actor, params)})) END AS rejection,
         array(SELECT c.reference FROM intake.report c
                WHERE c.duplicate_of = r.id AND ${visibleReports('c', actor, params)} ORDER BY c.id LIMIT 100) AS duplicates,
         ${ASSIGNED}, r.snoozed_until AS "snoozedUntil", r.priority, r.due_at AS "dueAt", r.tlp,
         r.tlp_assumed AS "tlpAssumed", r.anonymous, r.automatic, r.form, r.fields, r.headers,
         r.security, r.authentication, r.originals,
         json_build_object('contentType', r.raw_content_type, 'size', r.raw_size, 'sha256', r.raw_sha256) AS raw,
         r.examined_at AS "examinedAt", r.settled_at AS "settledAt",
         CASE WHEN r.decided_at IS NOT NULL THEN json_build_object('at', r.decided_at,
           'by', (SELECT json_build_object('id', p.id, 'name', p.name) FROM identity.person p
                   WHERE p.id = r.decided_by)) END AS decided,
         (SELECT json_build_object('classification', s.classification, 'severity', s.severity,
                                   'organisations', s.organisations, 'duplicates', s.duplicates, 'routing', s.routing)
            FROM triage.suggestion s WHERE s.report_id = r.id) AS suggestions,
         CASE WHEN r.sealed_at IS NOT NULL THEN json_build_object('at', r.sealed_at,
           'by', (SELECT json_build_object('id', p.id, 'name', p.name) FROM identity.person p WHERE p.id = r.sealed_by),
           'reason', (SELECT e.reason FROM audit.entry e WHERE e.subject_id = r.id AND e.action = 'evidence.sealed'
                       ORDER BY e.id DESC LIMIT 1)) END AS sealed,
         r.version
    FROM intake.report r
   WHERE r.reference = $1 AND ${visibleReports('r', actor, params)}`;
}

function observableView(found: SubjectObservable): ReportObservableView {
  const { type, value, display, ignored, sightings } = found;
  return {
    type,
    value,
    display,
    places: [...new Set(sightings.map(({ place }) => place))],
    excerpt: sightings[0]?.excerpt ?? '',
    ignored,
  };
}
