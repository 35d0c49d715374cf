import { Injectable } from '@nestjs/common';
import { priorityOf } from '@tocsin/incidents';
import { type Problem } from '@tocsin/intake';
import { Clock, Database, NOTICE_CHANNEL, noticePayload } from '@tocsin/platform';
import { ReportClock } from '../report/report-clock.js';
import { type DuplicateSuggestion, type Suggestions } from '../suggestions/suggestion.js';

/** What examination found out about a report. */
export interface Examined {
  id: string;
  receivedAt: Date;
  search: string[];
  suggestions: Suggestions;
  /** What went wrong on the way; it joins the report's. */
  problems: Problem[];
  /** Of a partner's case, the revision that was read: a later one may stand there by now. */
  partnerRevision: number | null;
}

/** Nobody has changed it: at most it was read again, when the key to its ciphertext came. */
const UNRANKED = `(r.version = 1 OR (r.version = 2 AND EXISTS (
  SELECT FROM audit.entry e WHERE e.subject_id = r.id AND e.action = 'report.decrypted-later'))
  -- Its partner revised it, and no person has ranked it.
  OR (r.channel = 'partner' AND NOT EXISTS (
    SELECT FROM audit.entry e WHERE e.subject_id = r.id AND e.actor_kind IN ('person', 'api-key'))))`;

/**
 * A report keeps the place that a person has given it already (`version` counts people's changes); what was examined
 * meanwhile by another worker is left out of everything. The event `report.examined` of each, and the word to the live
 * stream that the queue has something new (told once, however many they are), are part of the one statement:
 * a round trip and a commit instead of four, and of two hundred in a batch.
 */
const WRITE = `
  WITH input AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS e (
      id uuid, priority smallint, due_at timestamptz, search text[], problems jsonb, classification jsonb,
      severity jsonb, organisations jsonb, duplicates jsonb, routing jsonb, partner_revision integer)
  ), held AS (
    SELECT r.id FROM intake.report r JOIN input USING (id) WHERE r.examined_at IS NULL
       AND (r.channel <> 'partner' OR input.partner_revision = (r.fields->'partner'->>'revision')::integer) ORDER BY r.id
       FOR NO KEY UPDATE OF r
  ), examined AS (
    UPDATE intake.report r
       SET examined_at = $2, search = array_to_tsvector(i.search),
           problems = r.problems || i.problems,
           priority = CASE WHEN ${UNRANKED} THEN i.priority ELSE r.priority END,
           due_at = CASE WHEN ${UNRANKED} THEN i.due_at ELSE r.due_at END
      FROM input i JOIN held USING (id)
     WHERE r.id = i.id
    RETURNING r.id
  ), suggested AS (
    INSERT INTO triage.suggestion (report_id, classification, severity, organisations, duplicates, routing, computed_at)
    SELECT i.id, i.classification, i.severity, i.organisations, i.duplicates, i.routing, $2
      FROM input i JOIN examined USING (id)
    ON CONFLICT (report_id) DO UPDATE
       SET classification = excluded.classification, severity = excluded.severity,
           organisations = excluded.organisations, duplicates = excluded.duplicates, routing = excluded.routing,
           computed_at = excluded.computed_at
  )
  SELECT id, platform.enqueue_job('event', json_build_object('name', 'report.examined', 'payload',
                                                             json_build_object('reportId', id)), NULL, NULL, NULL, NULL),
         pg_notify('${NOTICE_CHANNEL}', '${noticePayload({ topic: 'inbox', id: null })}'),
         -- Examined again (unsealed, decrypted later): the words of the conversation belong to its own.
         CASE WHEN EXISTS (SELECT FROM correspondence.thread t WHERE t.report_id = examined.id)
              THEN platform.enqueue_job('report.index-conversation', json_build_object('reportId', id),
                                        NULL, NULL, NULL, NULL) END
    FROM examined`;

/** The other way round: what a new report is like learns of it. Rows that someone else is at are left, not waited for. */
const TELL = `
  WITH input AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS i (report_id uuid, entry jsonb)
  ), held AS (
    SELECT o.report_id FROM triage.suggestion o JOIN input USING (report_id) JOIN intake.report r ON r.id = o.report_id
     WHERE r.state = 'received' AND jsonb_array_length(o.duplicates) < 10
       AND NOT o.duplicates @> jsonb_build_array(jsonb_build_object('id', $1::text))
       FOR UPDATE OF o SKIP LOCKED
  )
  UPDATE triage.suggestion s SET duplicates = s.duplicates || i.entry
    FROM input i JOIN held USING (report_id)
   WHERE s.report_id = i.report_id`;

/** Writes what examination found. */
@Injectable()
export class ExaminationWriter {
  constructor(
    private readonly database: Database,
    private readonly reportClock: ReportClock,
    private readonly clock: Clock,
  ) {}

  /** @returns those that were written; what was examined or changed meanwhile is left out */
  async write(examined: readonly Examined[]): Promise<Set<string>> {
    const ends = await this.reportClock.ends(
      this.database,
      examined.map(({ receivedAt, suggestions }) => ({
        organisations: suggestions.organisations,
        level: suggestions.severity.level,
        start: receivedAt,
      })),
    );
    const written = await this.database.query<{ id: string }>(WRITE, [
      JSON.stringify(examined.map((each, n) => toRow(each, ends[n]))),
      this.clock.now(),
    ]);
    const ids = new Set(written.map(({ id }) => id));
    for (const each of examined) if (ids.has(each.id)) await this.tellSimilar(each);
    return ids;
  }

  /** A hint for the queue, outside the transaction: losing it in a crash harms nobody, for a page looks for itself. */
  private async tellSimilar({ id, suggestions }: Examined): Promise<void> {
    const similar = suggestions.duplicates.filter(({ kind }) => kind === 'report');
    if (similar.length === 0) return;
    const entries = similar.map((other): { report_id: string; entry: DuplicateSuggestion[] } => ({
      report_id: other.id,
      entry: [{ ...other, id }],
    }));
    await this.database.query(TELL, [id, JSON.stringify(entries)]);
  }
}

function toRow(
  { id, search, suggestions, problems, partnerRevision }: Examined,
  dueAt: Date | undefined,
): Record<string, unknown> {
  const { level } = suggestions.severity;
  return {
    id,
    priority: priorityOf(level, null),
    due_at: dueAt,
    search,
    problems,
    partner_revision: partnerRevision,
    ...suggestions,
  };
}
