import { DIMENSIONS, type DimensionName } from '../figures/dimensions.js';
import { COUNTS } from '../figures/figures.js';
import { LEFT_OUT } from '../figures/figure.js';
import { type Period } from '../periods/period.js';
import { type StepUnit } from '../periods/steps.js';

export type Scope = 'ordinary' | 'all';
export type Filters = Partial<Record<DimensionName, string>>;

/** Adds a parameter and gives its name. */
type Add = (value: unknown) => string;

const adder =
  (params: unknown[]): Add =>
  (value) =>
    `$${params.push(value)}`;

/** Which cells are asked for at all. */
function cellsWhere(scope: Scope, filters: Filters, add: Add): string {
  const conditions = scope === 'all' ? ['true'] : ['NOT c.restricted'];
  for (const { name, column } of DIMENSIONS) {
    const value = filters[name];
    if (value !== undefined) conditions.push(`c.${column}::text = ${add(value)}`);
  }
  return conditions.join(' AND ');
}

/** The bits of GROUPING() say which set a row belongs to: the steps, and each dimension, from the left. */
const SETS = ['step', ...DIMENSIONS.map(({ column }) => `c.${column}`)];
const ALL_BITS = 2 ** SETS.length - 1;
const bitOf = (set: number) => 2 ** (SETS.length - 1 - set);

export const TOTAL_SET = ALL_BITS;
export const STEP_SET = ALL_BITS - bitOf(0);
export const setOf = (dimension: DimensionName): number => {
  const at = DIMENSIONS.findIndex(({ name }) => name === dimension) + 1;
  // Types are told with their class.
  const parent = dimension === 'type' ? bitOf(DIMENSIONS.findIndex(({ name }) => name === 'class') + 1) : 0;
  return ALL_BITS - bitOf(at) - parent;
};

/** Everything that is counted, of the period and of the one compared with, in one statement over the roll-ups. */
export function countsSql(
  asked: { period: Period; compared: Period | null; unit: StepUnit; scope: Scope; filters: Filters },
  params: unknown[],
): string {
  const add = adder(params);
  const { period, compared, unit } = asked;
  // Summed by cell and step first: what is then joined and grouped nine ways is hundreds of rows, not a hundred thousand.
  const sums = (of: Period, before: boolean) =>
    `SELECT ${before} AS before, cell_id, date_trunc('${unit}', day::timestamp)::date::text AS step, sum(count) AS n
       FROM statistics.daily_count WHERE day BETWEEN ${add(of.from)}::date AND ${add(of.to)}::date GROUP BY 2, 3`;
  const parts = [sums(period, false), ...(compared ? [sums(compared, true)] : [])];
  const columns = [
    ...COUNTS.map(
      ({ name, condition }) => `sum(n) FILTER (WHERE ${condition} AND c.left_out = '') AS "${name}"`,
    ),
    ...LEFT_OUT.map((reason) => `sum(n) FILTER (WHERE c.left_out = '${reason}') AS "left-out-${reason}"`),
  ].map((column) => column.replace(/ AS "/u, '::int AS "'));
  const sets = DIMENSIONS.map(({ name, column }) =>
    name === 'type' ? `(before, c.rsit_class, c.rsit_type)` : `(before, c.${column})`,
  );
  return `
    WITH sums AS (${parts.join(' UNION ALL ')})
    SELECT before, GROUPING(${SETS.join(', ')}) AS "set", step,
           ${DIMENSIONS.map(({ name, column }) => `c.${column} AS "${name}"`).join(', ')}, ${columns.join(', ')}
      FROM sums JOIN statistics.cell c ON c.id = sums.cell_id
     WHERE ${cellsWhere(asked.scope, asked.filters, add)}
     GROUP BY GROUPING SETS ((before), (before, step), ${sets.join(', ')})`;
}

/** Medians and 90th percentiles, running ones counted beside them: worked out before, where nothing is filtered. */
export function timesSql(
  asked: { period: Period; compared: Period | null; scope: Scope; filters: Filters },
  params: unknown[],
): string {
  const add = adder(params);
  const where = cellsWhere(asked.scope, asked.filters, add);
  const isWhole = Object.keys(asked.filters).length === 0;
  const of = ({ kind, key, from, to }: Period, before: boolean) =>
    isWhole && kind !== 'custom'
      ? `SELECT ${before} AS before, kind, count, running, ARRAY[median, p90] AS percentiles
           FROM statistics.period_time WHERE period = ${add(key)} AND with_restricted = ${add(asked.scope === 'all')}`
      : `
    SELECT ${before} AS before, d.kind, count(d.seconds)::int AS count, (count(*) - count(d.seconds))::int AS running,
           percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY d.seconds) AS percentiles
      FROM statistics.duration d JOIN statistics.cell c ON c.id = d.cell_id
     WHERE d.day BETWEEN ${add(from)}::date AND ${add(to)}::date AND ${where}
     GROUP BY d.kind`;
  return [of(asked.period, false), ...(asked.compared ? [of(asked.compared, true)] : [])].join(' UNION ALL ');
}

/** What was not over at the end of each period: few rows, found by when they were over. */
export function backlogSql(
  asked: { ends: readonly string[]; scope: Scope; filters: Filters },
  params: unknown[],
): string {
  const add = adder(params);
  const where = cellsWhere(asked.scope, asked.filters, add);
  return asked.ends
    .map((end, n) => {
      const day = `${add(end)}::date`;
      return `SELECT ${n} AS at, c.subject, sum(b.count)::int AS n
         FROM statistics.daily_count b JOIN statistics.cell c ON c.id = b.cell_id
        WHERE b.ended_on > ${day} AND b.day <= ${day} AND c.left_out = '' AND ${where} GROUP BY c.subject`;
    })
    .join(' UNION ALL ');
}

/**
 * Restricted incidents of whole quarters that are over, each quarter's number rounded down to a multiple of five: one
 * more or fewer does not show, and nothing smaller than a quarter is ever told (docs/adr/0093).
 */
export const RESTRICTED_SQL = `
  SELECT coalesce(sum(n / 5 * 5), 0)::int AS n FROM (
    SELECT sum(d.count) AS n FROM statistics.daily_count d JOIN statistics.cell c ON c.id = d.cell_id
     WHERE c.restricted AND c.subject = 'incident' AND c.left_out = '' AND d.day BETWEEN $1::date AND $2::date
     GROUP BY date_trunc('quarter', d.day::timestamp)
    HAVING date_trunc('quarter', d.day::timestamp) >= $1::date
       AND date_trunc('quarter', d.day::timestamp) + interval '3 months' <= least($2::date + 1, $3::date)) AS quarters`;
