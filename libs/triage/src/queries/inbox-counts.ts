import { Injectable } from '@nestjs/common';
import { type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import { hiddenReports } from '../report/visible-reports.js';
import { firstOfView, INBOX_VIEWS, type InboxView, viewCondition } from './inbox-views.js';

/** Nothing is counted beyond this; a client shows 1,001 as "1,000+". */
export const COUNT_CAP = 1_001;

export interface InboxNumbers {
  counts: Record<InboxView, number>;
  /**
   * Marks the newest report of the view's kind, decided or not; when it changes, something came in. Opaque. Null for the
   * views that nothing comes into by itself.
   */
  newest: string | null;
}

const SEEN = 'r.id NOT IN (SELECT report_id FROM hidden)';

/** How much lies in each view: one statement of capped counts over the views' indexes. */
@Injectable()
export class InboxCounts {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, now: Date, shown: InboxView): Promise<InboxNumbers> {
    const params: unknown[] = [];
    const hidden = hiddenReports(actor, params);
    const counts = INBOX_VIEWS.map((view) => {
      const where = `${viewCondition(view, actor, now, params)} AND ${SEEN}`;
      const first = firstOfView(view, where, String(COUNT_CAP));
      return `(SELECT count(*)::int FROM (SELECT FROM (${first}) f LIMIT ${COUNT_CAP}) c) AS "${view}"`;
    });
    const [row] = await this.database.query<Record<InboxView, number> & { newest: string | null }>(
      `WITH hidden AS MATERIALIZED (${hidden}) SELECT ${counts.join(', ')}, (${newest(shown)}) AS newest`,
      params,
    );
    if (!row) throw new Error('the counts of the inbox gave no row');
    const { newest: marker, ...numbers } = row;
    return { counts: numbers, newest: marker };
  }
}

/** Among the last 500 only: an old marker is as good as none, and a look through all reports is not worth it. */
function newest(view: InboxView): string {
  if (view === 'mine' || view === 'snoozed' || view === 'waiting' || view === 'exercise')
    return 'SELECT NULL::text';
  const kind = view === 'machine' ? `r.kind <> 'human'` : `r.kind = 'human'`;
  return `SELECT r.id::text FROM (SELECT id, kind FROM intake.report ORDER BY received_at DESC, id DESC LIMIT 500) r
           WHERE ${kind} AND ${SEEN} LIMIT 1`;
}
