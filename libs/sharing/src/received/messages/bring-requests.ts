import { SYSTEM } from '@tocsin/audit';
import { type AddSteps } from '@tocsin/incidents';
import { type Database } from '@tocsin/platform';

interface Request {
  id: string;
  partner: string;
  text: string;
  dueAt: Date | null;
  incidentId: string;
}

/** Requests of partners that have no task yet at an incident of theirs; `$1` narrows to one request or one report. */
const OPEN = `
  SELECT m.id, p.name AS partner, m.text, m.due_at AS "dueAt", ir.incident_id AS "incidentId"
    FROM sharing.case_message m JOIN sharing.partner p ON p.id = m.partner_id
    JOIN sharing.foreign_case f ON f.owner = m.owner AND f.case_id = m.case_id
    JOIN incidents.incident_report ir ON ir.report_id = f.report_id
   WHERE m.kind = 'request' AND m.direction = 'in' AND (m.id = $1 OR f.report_id = $1)`;

const LONGEST_TITLE = 120;

/** A task for each request, once, however often it is looked at: the request is the step's key. */
export async function bringRequests(database: Database, steps: AddSteps, id: string): Promise<void> {
  for (const request of await database.query<Request>(OPEN, [id])) {
    const [line = ''] = request.text.trim().split(/\r?\n/u, 1);
    const title = `${request.partner}: ${line}`.slice(0, LONGEST_TITLE).toWellFormed();
    await steps.byRule({ ...SYSTEM, name: request.partner }, request.incidentId, async () => ({
      // The list of tasks shows it as the heading of its steps.
      playbook: { key: request.partner, title: request.partner },
      steps: [
        {
          step: request.id,
          title,
          description: request.text,
          ownerId: null,
          ownerRole: null,
          dueAt: request.dueAt,
          requiredBefore: null,
          proposal: null,
        },
      ],
    }));
  }
}
