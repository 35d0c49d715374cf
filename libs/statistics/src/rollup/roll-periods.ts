import { Injectable } from '@nestjs/common';
import { type Transaction } from '@tocsin/platform';
import { type Day, type Period, periodAround } from '../periods/period.js';

/** A year of a million reports is sorted in memory. */
const SORT_MEMORY = '64MB';

const MEASURE = `
  INSERT INTO statistics.period_time (period, kind, with_restricted, count, running, median, p90)
  SELECT $1, d.kind, s.with_restricted, count(d.seconds), count(*) - count(d.seconds),
         (percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY d.seconds))[1],
         (percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY d.seconds))[2]
    FROM (VALUES (false), (true)) AS s (with_restricted)
    JOIN statistics.cell c ON s.with_restricted OR NOT c.restricted
    JOIN statistics.duration d ON d.cell_id = c.id
   WHERE d.day BETWEEN $2::date AND $3::date
   GROUP BY d.kind, s.with_restricted`;

/** Works out the medians of the months, quarters and years that some days lie in. Exact, and twice gives the same. */
@Injectable()
export class RollPeriods {
  async execute(tx: Transaction, days: readonly Day[]): Promise<void> {
    if (days.length === 0) return;
    await tx.query(`SELECT set_config('work_mem', $1, true)`, [SORT_MEMORY]);
    for (const { key, from, to } of periodsOf(days)) {
      await tx.query(`DELETE FROM statistics.period_time WHERE period = $1`, [key]);
      await tx.query(MEASURE, [key, from, to]);
    }
  }
}

function periodsOf(days: readonly Day[]): Period[] {
  const periods = days.flatMap((day) =>
    (['month', 'quarter', 'year'] as const).map((kind) => periodAround(kind, day)),
  );
  return [...new Map(periods.map((period) => [period.key, period])).values()];
}
