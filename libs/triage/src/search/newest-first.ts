import { type Branch } from './branches.js';
import { type ConditionContext, place } from './condition-context.js';
import { lexeme } from './text-query.js';
import { monthMark, yearMark } from './report-marks.js';

/** Looked through row by row before any index of words is asked: a common word fills its page here. */
const WALKED = 1_200;
/** So many are looked at one by one. */
const FEW = 400;
const MONTHS = 24;
const YEARS = 30;
const ORDER = `ORDER BY r.received_at DESC, r.id DESC`;
/** Within coalesce, because a planner would else read the whole index of times for it: nearly all rows are behind. */
const BEHIND_EDGE = `coalesce((r.received_at, r.id) < (SELECT e.at, e.id FROM edge e), false)`;

/**
 * The reports of a branch, newest first, as SQL that gives `id` and `at` and stops where it is full. A planner has two ways
 * only: to sort all that hold a word, or to walk from the newest until enough do. Both fail at a million – the first for
 * common words, the second for words of times long past, which campaigns leave. So it goes in three steps, and most
 * questions end in the first two: the newest rows one by one; all that is found, by whatever indexes serve best, if that
 * is little; else month by month by the index of words, in which every report has the mark of its month. Append and the
 * nested loop give their parts one after the other (nothing parallel: bounded-reads.ts), LIMIT ends them, and a CTE that
 * nobody comes to is not run. OFFSET 0 keeps the planner from walking by time where it shall not.
 * @param after SQL that goes on behind a cursor, or nothing
 * @param limit the place of the number of rows
 */
export function newestFirst(
  { where, words, sparse }: Branch,
  after: string,
  limit: string,
  context: ConditionContext,
): string {
  if (words === null)
    return `SELECT r.id, r.received_at AS at FROM intake.report r WHERE ${where} ${after} ${ORDER} LIMIT ${limit}`;
  // The beginning of a word makes the index collect all words that go on so, in each month anew: the others are asked there.
  const inMonths = sparse === null ? words : place(context, sparse, 'tsquery');
  return `
    WITH edge AS MATERIALIZED (
      SELECT r.received_at AS at, r.id FROM intake.report r WHERE true ${after} ${ORDER} OFFSET ${WALKED - 1} LIMIT 1
    ), few AS MATERIALIZED (
      SELECT * FROM (
        SELECT r.id, r.received_at AS at FROM intake.report r WHERE ${where} AND ${BEHIND_EDGE} OFFSET 0) held
       LIMIT ${FEW + 1})
    SELECT id, at FROM (
      (SELECT r.id, r.received_at AS at
         FROM (SELECT r.* FROM intake.report r WHERE true ${after} ${ORDER} LIMIT ${WALKED}) r
        WHERE ${where} ${ORDER} LIMIT ${limit})
      UNION ALL
      (SELECT id, at FROM few WHERE (SELECT count(*) FROM few) <= ${FEW} ORDER BY at DESC, id DESC LIMIT ${limit})
      UNION ALL
      (SELECT older.id, older.at
         FROM unnest(array[${timeMarks(context.now).map(quoted).join(', ')}]::tsquery[]) AS step (mark)
        CROSS JOIN LATERAL (
          SELECT * FROM (
            SELECT r.id, r.received_at AS at FROM intake.report r
             WHERE r.search @@ (${inMonths} && step.mark) AND CASE WHEN ${where} THEN ${BEHIND_EDGE} END OFFSET 0) held
           ORDER BY at DESC, id DESC LIMIT ${limit}) older
        WHERE (SELECT count(*) FROM few) > ${FEW} LIMIT ${limit})) walked
     LIMIT ${limit}`;
}

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
