import { answered } from '../doors/api.js';
import { ASSIGNED, PRIORITIES, REJECTIONS, SNOOZED } from '../reports/decisions.js';
import type { ReportRow } from '../reports/recognise-report.js';
import type { World } from '../world.js';

const DAY_MS = 86_400_000;

/** Decisions on reports that become no incident. What has been decided or changed stays as it is. */
export async function decideReports(world: World, reports: Map<string, ReportRow>): Promise<void> {
  const row = (key: string): ReportRow => {
    const found = reports.get(key);
    if (!found) throw new Error(`there is no report "${key}"`);
    return found;
  };
  const keep = (key: string, report: ReportRow): unknown => reports.set(key, report);
  const open = (key: string): boolean => row(key).state === 'received';
  const on = (key: string) => ({ params: { path: { ref: row(key).ref } } });

  for (const { report, by, priority } of PRIORITIES) {
    if (!open(report) || row(report).priority === priority) continue;
    const body = { version: row(report).version, priority };
    const api = await world.as(by);
    keep(report, await answered(api.POST('/api/v1/reports/{ref}/classify', { ...on(report), body })));
  }
  for (const { report, by, team } of ASSIGNED) {
    if (!open(report) || row(report).assignee || row(report).team) continue;
    const to = team ? { teamId: world.teams.get(team) } : { toMe: true };
    const body = { version: row(report).version, ...to };
    const api = await world.as(by);
    keep(report, await answered(api.POST('/api/v1/reports/{ref}/assign', { ...on(report), body })));
  }
  for (const { report, by, days } of SNOOZED) {
    if (!open(report) || row(report).snoozedUntil) continue;
    const until = new Date(Date.now() + days * DAY_MS).toISOString();
    const body = { version: row(report).version, until };
    const api = await world.as(by);
    keep(report, await answered(api.POST('/api/v1/reports/{ref}/snooze', { ...on(report), body })));
  }
  for (const { report, by, reason, note, duplicateOf } of REJECTIONS) {
    if (!open(report)) continue;
    const original = duplicateOf ? { duplicateOf: row(duplicateOf).ref } : {};
    const body = { version: row(report).version, reason, note, ...original };
    const api = await world.as(by);
    keep(report, await answered(api.POST('/api/v1/reports/{ref}/reject', { ...on(report), body })));
  }
  world.say(
    `${REJECTIONS.length} reports are rejected, ${SNOOZED.length} put off, ${ASSIGNED.length} in somebody’s hands`,
  );
}
