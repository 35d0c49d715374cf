import { type Branch } from './branches.js';
import { lexeme } from './text-query.js';
import { monthMark, yearMark } from './report-marks.js';

/** Looked through row by row before any index of words is asked: a common word fills its page here. */
const WALKED = 1_000;
const MONTHS = 24;
const YEARS = 30;

/**
 * The reports of a branch, newest first, as SQL that gives `id` and `at` and stops where it is full. A planner has two ways
 * only: to sort all that hold a word, or to walk from the newest until enough do. Both fail at a million – the first for
 * common words, the second for words of times long past, which campaigns leave. So time is walked in steps: the newest
 * rows one by one, then month by month by the index of words, in which every report has the mark of its month. Append and
 * the nested loop give their parts one after the other (nothing parallel: bounded-reads.ts), and LIMIT ends them. OFFSET 0
 * keeps the planner from walking by time within a month.
 * @param after SQL that goes on behind a cursor, or nothing
 * @param limit the place of the number of rows
 */
export function newestFirst(
  { where, words, begun }: Branch,
  after: string,
  limit: string,
  now: Date,
): string {
  const order = `ORDER BY r.received_at DESC, r.id DESC`;
  if (words === null)
    return `SELECT r.id, r.received_at AS at FROM intake.report r WHERE ${where} ${after} ${order} LIMIT ${limit}`;
  return `
    WITH edge AS MATERIALIZED (
      SELECT r.received_at AS at, r.id FROM intake.report r WHERE true ${after} ${order} OFFSET ${WALKED - 1} LIMIT 1)
    SELECT id, at FROM (
      (SELECT r.id, r.received_at AS at
         FROM (SELECT r.* FROM intake.report r WHERE true ${after} ${order} LIMIT ${WALKED}) r
        WHERE ${where} ${order} LIMIT ${limit})
      UNION ALL
      (${begun ? olderAtOnce(where, words, order, limit) : olderByMonth(where, words, limit, now)})) walked
     LIMIT ${limit}`;
}

function olderByMonth(where: string, words: string, limit: string, now: Date): string {
  return `
    SELECT older.id, older.at
      FROM unnest(array[${timeMarks(now).map(quoted).join(', ')}]::tsquery[]) AS step (mark)
     CROSS JOIN LATERAL (
       SELECT * FROM (
         SELECT r.id, r.received_at AS at FROM intake.report r
          WHERE r.search @@ (${words} && step.mark) AND ${where} AND ${BEHIND_EDGE} OFFSET 0) held
        ORDER BY at DESC, id DESC LIMIT ${limit}) older
     LIMIT ${limit}`;
}

/** The beginning of a word makes the index collect all words that go on so, each time it is asked: it is asked once. */
function olderAtOnce(where: string, words: string, order: string, limit: string): string {
  return `
    SELECT r.id, r.received_at FROM (
      SELECT r.id, r.received_at FROM intake.report r
       WHERE r.search @@ ${words} AND ${where} AND ${BEHIND_EDGE} OFFSET 0) r ${order} LIMIT ${limit}`;
}

const BEHIND_EDGE = `(r.received_at, r.id) < (SELECT e.at, e.id FROM edge e)`;

/** Marks from now back: of months, to the beginning of a year, then of the years before it. */
function timeMarks(now: Date): string[] {
  // One month ahead: a clock may run behind that of another process.
  const monthsBack = MONTHS + now.getUTCMonth() + 1;
  const months = Array.from({ length: monthsBack + 1 }, (_, back) =>
    monthMark(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1 - back, 1))),
  );
  const lastYear = now.getUTCFullYear() - MONTHS / 12;
  return [...months, ...Array.from({ length: YEARS }, (_, back) => yearMark(lastYear - 1 - back))];
}

const quoted = (mark: string) => `'${lexeme(mark).replaceAll("'", "''")}'`;
