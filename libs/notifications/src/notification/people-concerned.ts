import { Injectable } from '@nestjs/common';
import { RIGHTS_OF_ROLE, ROLES } from '@tocsin/identity';
import { type Transaction } from '@tocsin/platform';
import { type News } from './notify.js';

const LEADING = ROLES.filter((role) => RIGHTS_OF_ROLE[role].includes('outbox.manage'));

export interface ReportFacts {
  ref: string;
  assigneeId: string | null;
  /** Assignees of the incidents that hold it. */
  handlers: string[];
}

/** Whom an event concerns. */
@Injectable()
export class PeopleConcerned {
  /** Whoever can do something about mail that fails: the duty leads and administrators. */
  async leads(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM identity.person WHERE roles && $1::text[] AND disabled_at IS NULL ORDER BY id`,
      [LEADING],
    );
    return rows.map(({ id }) => id);
  }

  async report(tx: Transaction, reportId: string): Promise<ReportFacts | null> {
    const [facts] = await tx.query<ReportFacts>(
      `SELECT r.reference AS ref, r.assignee_id AS "assigneeId",
              array(SELECT DISTINCT i.assignee_id FROM incidents.incident_report ir
                      JOIN incidents.incident i ON i.id = ir.incident_id
                     WHERE ir.report_id = r.id AND i.assignee_id IS NOT NULL) AS handlers
         FROM intake.report r WHERE r.id = $1`,
      [reportId],
    );
    return facts ?? null;
  }

  /** The person who wrote a message of ours; null for machines. */
  async author(tx: Transaction, messageId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string | null }>(
      `SELECT author_id AS id FROM correspondence.message WHERE id = $1 AND author_kind = 'person'`,
      [messageId],
    );
    return row?.id ?? null;
  }

  /** Whoever wrote last to a reporter. */
  async lastAuthor(tx: Transaction, reportId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string | null }>(
      `SELECT m.author_id AS id FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id
        WHERE t.report_id = $1 AND m.direction = 'out' AND m.author_kind = 'person'
        ORDER BY m.position DESC LIMIT 1`,
      [reportId],
    );
    return row?.id ?? null;
  }

  /** Whoever wrote last in a thread. */
  async lastAuthorIn(tx: Transaction, threadId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string | null }>(
      `SELECT author_id AS id FROM correspondence.message
        WHERE thread_id = $1 AND direction = 'out' AND author_kind = 'person' ORDER BY position DESC LIMIT 1`,
      [threadId],
    );
    return row?.id ?? null;
  }

  async ownerOfTask(tx: Transaction, taskId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string | null }>(
      `SELECT owner_id AS id FROM incidents.task WHERE id = $1`,
      [taskId],
    );
    return row?.id ?? null;
  }

  async ownerOfCountermeasure(tx: Transaction, id: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string | null }>(
      `SELECT owner_id AS id FROM incidents.countermeasure WHERE id = $1`,
      [id],
    );
    return row?.id ?? null;
  }

  /** How often a message was given up. */
  async deaths(tx: Transaction, messageId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit.entry
        WHERE action = 'message.dead' AND detail->>'messageId' = $1
          AND subject_id = (SELECT coalesce(t.report_id, m.incident_id) FROM correspondence.message m
                              JOIN correspondence.thread t ON t.id = m.thread_id WHERE m.id = $1::uuid)`,
      [messageId],
    );
    return row?.count ?? 0;
  }

  async incident(
    tx: Transaction,
    incidentId: string,
  ): Promise<{ ref: string; assigneeId: string | null } | null> {
    const [facts] = await tx.query<{ ref: string; assigneeId: string | null }>(
      `SELECT reference AS ref, assignee_id AS "assigneeId" FROM incidents.incident WHERE id = $1`,
      [incidentId],
    );
    return facts ?? null;
  }

  /** What a message is about, and who holds it: a report's, or of a third party's message the incident's. */
  async subject(
    tx: Transaction,
    { reportId, incidentId }: { reportId: string | null; incidentId?: string | null },
  ): Promise<{ place: Pick<News, 'ref' | 'reportId' | 'incidentId'>; holders: (string | null)[] } | null> {
    const report = reportId ? await this.report(tx, reportId) : null;
    if (report)
      return { place: { ref: report.ref, reportId }, holders: [report.assigneeId, ...report.handlers] };
    const incident = incidentId ? await this.incident(tx, incidentId) : null;
    return incident ? { place: { ref: incident.ref, incidentId }, holders: [incident.assigneeId] } : null;
  }

  /** The last entry of one of the actions, and whose it was: nobody is told of his own deeds. */
  async doer(
    tx: Transaction,
    subjectId: string,
    ...actions: string[]
  ): Promise<{ entry: string; personId: string | null } | null> {
    const [row] = await tx.query<{ entry: string; personId: string | null }>(
      `SELECT id::text AS entry, actor_id AS "personId" FROM audit.entry
        WHERE subject_id = $1 AND action = ANY($2) ORDER BY id DESC LIMIT 1`,
      [subjectId, actions],
    );
    return row ?? null;
  }
}
