import { Database, HandlesJob, type JobHandler, searchTokens } from '@tocsin/platform';
import { INDEX_TASK } from './incident-index.js';

interface Texts {
  reference: string;
  title: string;
  summary: string;
  observables: string[];
  notes: string[];
}

// A tsvector holds 1 MiB; what would not fit is left out at the end, where the oldest notes are.
const MOST_BYTES = 900_000;

/** Makes the search vector from reference, title, summary, observables and notes, newest first. */
@HandlesJob(INDEX_TASK)
export class IndexIncident implements JobHandler<{ incidentId: string }> {
  constructor(private readonly database: Database) {}

  async run({ incidentId }: { incidentId: string }): Promise<void> {
    const [texts] = await this.database.query<Texts>(TEXTS, [incidentId]);
    if (!texts) return;
    const { reference, title, summary, observables, notes } = texts;
    const tokens = searchTokens([reference, title, summary, ...observables, ...notes].join('\n'));
    await this.database.query(
      `UPDATE incidents.incident SET search = array_to_tsvector($2::text[]) WHERE id = $1`,
      [incidentId, fitting(tokens)],
    );
  }
}

function fitting(tokens: readonly string[]): string[] {
  let bytes = 0;
  return tokens.filter((token) => (bytes += Buffer.byteLength(token) + 1) <= MOST_BYTES);
}

const TEXTS = `
  SELECT i.reference, i.title, i.summary,
         array(SELECT n.text FROM incidents.note n WHERE n.incident_id = i.id ORDER BY n.id DESC LIMIT 500) AS notes,
         array(SELECT DISTINCT o.value
                 FROM observables.sighting s JOIN observables.observable o ON o.id = s.observable_id
                WHERE (s.subject_kind = 'incident' AND s.subject_id = i.id)
                   OR (s.subject_kind = 'report' AND s.subject_id IN
                       (SELECT ir.report_id FROM incidents.incident_report ir WHERE ir.incident_id = i.id))
                LIMIT 5000) AS observables
    FROM incidents.incident i WHERE i.id = $1`;
