import { REPORTS } from '../reports/all-reports.js';
import type { ReportRow } from '../reports/recognise-report.js';
import type { World } from '../world.js';
import { knownReports } from './known-reports.js';

const LOOK_EVERY_MS = 500;
/** A loaded machine needs a quarter of it. */
const PATIENCE_MS = 120_000;

/**
 * Waits until the worker has examined every report: only then are there suggestions to decide by.
 * @throws Error naming what never came in
 */
export async function awaitExamination(world: World): Promise<Map<string, ReportRow>> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const known = await knownReports(world);
    const open = REPORTS.filter(({ key }) => !known.get(key)?.suggestion);
    if (open.length === 0) {
      world.say(`${known.size} reports examined`);
      return known;
    }
    if (Date.now() > until)
      throw new Error(`not examined after ${PATIENCE_MS / 1000} s: ${open.map(({ key }) => key).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
