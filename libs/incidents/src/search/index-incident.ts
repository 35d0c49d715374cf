import { Clock, Database, HandlesJob, type JobHandler, searchTokens } from '@tocsin/platform';
import { IncidentIndex, INDEX_TASK } from './incident-index.js';

interface Texts {
  reference: string;
  title: string;
  summary: string;
  /** What was merged into it: whoever looks for the old reference or title finds the survivor. */
  merged: string[];
  observables: string[];
  notes: string[];
  /** A linked report has just come in and its observables are not extracted yet. */
  unexamined: boolean;
}

// A tsvector holds 1 MiB; what would not fit is left out at the end, where the oldest notes are.
const MOST_BYTES = 900_000;
const AGAIN_MS = 15_000;

/** Makes the search vector from reference, title, summary, observables and notes, newest first. */
@HandlesJob(INDEX_TASK)
export class IndexIncident implements JobHandler<{ incidentId: string }> {
  constructor(
    private readonly database: Database,
    private readonly index: IncidentIndex,
    private readonly clock: Clock,
  ) {}

  async run({ incidentId }: { incidentId: string }): Promise<void> {
    const [texts] = await this.database.query<Texts>(TEXTS, [incidentId]);
    if (!texts) return;
    const { reference, title, summary, merged, observables, notes } = texts;
    const tokens = searchTokens([reference, title, summary, ...merged, ...observables, ...notes].join('\n'));
    await this.database.query(
      `UPDATE incidents.incident SET search = array_to_tsvector($2::text[]) WHERE id = $1`,
      [incidentId, fitting(tokens)],
    );
    if (texts.unexamined) await this.again(incidentId);
  }

  private async again(incidentId: string): Promise<void> {
    const soon = new Date(this.clock.now().getTime() + AGAIN_MS);
    await this.database.transaction((tx) => this.index.request(tx, incidentId, soon));
  }
}

function fitting(tokens: readonly string[]): string[] {
  let bytes = 0;
  return tokens.filter((token) => (bytes += Buffer.byteLength(token) + 1) <= MOST_BYTES);
}

// After a quarter of an hour a report counts as one that cannot be examined.
const TEXTS = `
  SELECT i.reference, i.title, i.summary,
         array(SELECT m.reference || ' ' || m.title || ' ' || m.summary FROM incidents.incident m
                WHERE m.merged_into_id = i.id ORDER BY m.id LIMIT 100) AS merged,
         array(SELECT n.text FROM incidents.note n WHERE n.incident_id = i.id ORDER BY n.id DESC LIMIT 500) AS notes,
         array(SELECT DISTINCT o.value
                 FROM (SELECT 'report' AS kind, ir.report_id AS id FROM incidents.incident_report ir
                        WHERE ir.incident_id = i.id
                       UNION ALL SELECT 'incident', i.id) subject
                 JOIN observables.sighting s ON s.subject_kind = subject.kind AND s.subject_id = subject.id
                 JOIN observables.observable o ON o.id = s.observable_id
                LIMIT 5000) AS observables,
         EXISTS (SELECT FROM incidents.incident_report ir JOIN intake.report r ON r.id = ir.report_id
                  WHERE ir.incident_id = i.id AND r.examined_at IS NULL
                    AND r.received_at > now() - interval '15 minutes') AS unexamined
    FROM incidents.incident i WHERE i.id = $1`;
