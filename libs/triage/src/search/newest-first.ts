import { type Branch } from './branches.js';
import { type ConditionContext, place } from './condition-context.js';
import { lexeme } from './text-query.js';
import { monthMark, yearMark } from './report-marks.js';

/** Looked through row by row before any index of words is asked: a common word fills its page here. */
const WALKED = 2_000;
/** So many are looked at one by one. */
const FEW = 3_000;
const MONTHS = 24;
const YEARS = 30;
const ORDER = `ORDER BY r.received_at DESC, r.id DESC`;
const BEHIND_EDGE = `(r.received_at, r.id) < (SELECT e.at, e.id FROM edge e)`;

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
export function newestFirst(branch: Branch, after: string, limit: string, context: ConditionContext): string {
  const { where, words } = branch;
  const { now } = context;
  if (words === null)
    return `SELECT r.id, r.received_at AS at FROM intake.report r WHERE ${where} ${after} ${ORDER} LIMIT ${limit}`;
  const begun = branch.begun && {
    beginning: place(context, branch.begun.beginning, 'tsquery'),
    firm: branch.begun.firm === null ? null : place(context, branch.begun.firm, 'tsquery'),
  };
  return `
    WITH edge AS MATERIALIZED (
      SELECT r.received_at AS at, r.id FROM intake.report r WHERE true ${after} ${ORDER} OFFSET ${WALKED - 1} LIMIT 1)
      ${begun ? fewOf(begun) : ''}
    SELECT id, at FROM (
      (SELECT r.id, r.received_at AS at
         FROM (SELECT r.* FROM intake.report r WHERE true ${after} ${ORDER} LIMIT ${WALKED}) r
        WHERE ${where} ${ORDER} LIMIT ${limit})
      UNION ALL
      ${begun ? olderOfBegun(where, begun, limit, now) : `(${olderByMonth(where, words, limit, now)})`}) walked
     LIMIT ${limit}`;
}

/** Beyond the newest rows, month by month. @param words that the index is asked for in each month */
function olderByMonth(where: string, words: string, limit: string, now: Date, when = 'true'): string {
  return `
    SELECT older.id, older.at
      FROM unnest(array[${timeMarks(now).map(quoted).join(', ')}]::tsquery[]) AS step (mark)
     CROSS JOIN LATERAL (
       SELECT * FROM (
         SELECT r.id, r.received_at AS at FROM intake.report r
          WHERE r.search @@ (${words} && step.mark) AND CASE WHEN ${where} THEN ${BEHIND_EDGE} END OFFSET 0) held
        ORDER BY at DESC, id DESC LIMIT ${limit}) older
     WHERE ${when} LIMIT ${limit}`;
}

/**
 * The beginning of a word makes the index collect all words that go on so, each time it is asked. So the rarer side is
 * looked for first: where few reports have the other words, or few the beginning, they are looked at one by one; only
 * where both are common the months are walked, by the other words.
 */
function olderOfBegun(
  where: string,
  { beginning, firm }: NonNullable<Branch['begun']>,
  limit: string,
  now: Date,
): string {
  const isFew = (name: string) => `(SELECT count(*) FROM ${name}) <= ${FEW}`;
  const few = (name: string, when: string) => `
    (SELECT r.id, r.received_at FROM intake.report r
      WHERE ${when} AND r.id IN (SELECT id FROM ${name}) AND CASE WHEN ${where} THEN ${BEHIND_EDGE} END
      ${ORDER} LIMIT ${limit})`;
  if (firm === null) {
    return `${few('begun', isFew('begun'))} UNION ALL
      (${olderByMonth(where, beginning, limit, now, `NOT ${isFew('begun')}`)})`;
  }
  const neither = `CASE WHEN ${isFew('firm')} THEN false ELSE NOT ${isFew('begun')} END`;
  return `${few('firm', isFew('firm'))} UNION ALL
    ${few('begun', `CASE WHEN ${isFew('firm')} THEN false ELSE ${isFew('begun')} END`)} UNION ALL
    (${olderByMonth(where, firm, limit, now, neither)})`;
}

function fewOf({ beginning, firm }: NonNullable<Branch['begun']>): string {
  const some = (name: string, words: string) => `, ${name} AS MATERIALIZED (
      SELECT id FROM (SELECT r.id FROM intake.report r WHERE r.search @@ ${words} OFFSET 0) held LIMIT ${FEW + 1})`;
  return `${firm === null ? '' : some('firm', firm)} ${some('begun', beginning)}`;
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
