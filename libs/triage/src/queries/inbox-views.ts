import { type Actor } from '@tocsin/identity';
import { mark } from '../search/report-marks.js';
import { lexeme } from '../search/text-query.js';

export const INBOX_VIEWS = [
  'new',
  'unassigned',
  'mine',
  'due',
  'waiting',
  'snoozed',
  'machine',
  'exercise',
] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

/** "Due" are reports whose clock runs out within this. */
export const DUE_MS = 4 * 3_600_000;

/** SQL for undecided reports that nobody put off; the partial indexes `ix_report_inbox…` are made with these words. */
const OPEN = `r.state = 'received' AND r.snoozed_until IS NULL`;
const HUMAN = `${OPEN} AND r.kind = 'human'`;

/**
 * The condition of a view, over a partial index of its own. What machines write is apart from what people write: a
 * thousand complaints of a mail provider must not hide one call for help. `mine` takes both: somebody gave it to me.
 */
export function viewCondition(view: InboxView, actor: Actor, now: Date, params: unknown[]): string {
  switch (view) {
    case 'new':
      return HUMAN;
    case 'unassigned':
      return `${HUMAN} AND r.assignee_id IS NULL`;
    case 'mine':
      return `${OPEN} AND r.assignee_id IS NOT NULL AND r.assignee_id = $${params.push(actor.kind === 'person' ? actor.id : null)}::uuid`;
    case 'due':
      return `${HUMAN} AND r.due_at < $${params.push(new Date(now.getTime() + DUE_MS))}::timestamptz`;
    case 'waiting':
      return `${OPEN} AND r.asked_at IS NOT NULL`;
    case 'exercise':
      return `${OPEN} AND r.search @@ ${DRILL}::tsquery`;
    case 'snoozed':
      return `r.state = 'received' AND r.snoozed_until IS NOT NULL`;
    case 'machine':
      return `${OPEN} AND r.kind <> 'human'`;
  }
}

/** A mark among the words, in SQL. */
const DRILL = `'${lexeme(mark('is', 'drill')).replaceAll("'", "''")}'`;

const PRIORITIES = [0, 1, 2, 3, 4, 5];

/**
 * The ids of a view's first reports in the order of the queue, as SQL. `due` takes one short walk for each severity,
 * because the index goes by severity first and one walk would pass over all that is not due.
 */
export function firstOfView(view: InboxView, where: string, limit: string): string {
  if (view !== 'due') {
    const order = view === 'snoozed' ? 'r.snoozed_until, r.id' : 'r.priority, r.due_at, r.id';
    return `SELECT r.id FROM intake.report r WHERE ${where} ORDER BY ${order} LIMIT ${limit}`;
  }
  const walks = PRIORITIES.map(
    (priority) => `(SELECT r.id FROM intake.report r WHERE r.priority = ${priority} AND ${where}
                     ORDER BY r.due_at, r.id LIMIT ${limit})`,
  );
  return walks.join(' UNION ALL ');
}
