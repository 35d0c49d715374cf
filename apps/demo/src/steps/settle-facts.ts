import { answered, type Schema } from '../doors/api.js';
import type { CaseDesk } from './case-desk.js';

/** Reports, summary, who may see it, whom it concerns, how bad it is: what differs from the plan is set. */
export async function settleFacts(desk: CaseDesk): Promise<void> {
  await attachReports(desk);
  await changeFields(desk);
  await rateSeverity(desk);
  const { organisations } = await desk.page();
  const organisationIds = (desk.plan.organisations ?? [])
    .filter((name) => !organisations.some((known) => known.name === name))
    .map((name) => desk.world.idOf(name));
  if (organisationIds.length === 0) return;
  const call = { ...desk.path, body: { organisationIds } };
  const api = await desk.owner();
  await answered(api.POST('/api/v1/incidents/{ref}/organisations', call));
}

async function attachReports(desk: CaseDesk): Promise<void> {
  const { ref, reports } = await desk.page();
  for (const key of desk.plan.reports ?? []) {
    const report = desk.report(key);
    if (reports.some((held) => held.ref === report.ref)) continue;
    const on = { params: { path: { ref: report.ref } } };
    const body = { version: report.version, incident: ref };
    const api = await desk.owner();
    await answered(api.POST('/api/v1/reports/{ref}/attach', { ...on, body }));
  }
}

async function changeFields(desk: CaseDesk): Promise<void> {
  const { summary, restrictedTo } = desk.plan;
  const { version, summary: before, restricted } = await desk.page();
  const memberIds = restrictedTo?.flatMap((key) => desk.world.people.get(key) ?? []);
  const body: Schema<'ChangeIncidentDto'> = { version };
  if (summary !== undefined && summary !== before) body.summary = summary;
  if (memberIds && !restricted) Object.assign(body, { restricted: true, memberIds });
  if (Object.keys(body).length === 1) return;
  const api = await desk.owner();
  await answered(api.PATCH('/api/v1/incidents/{ref}', { ...desk.path, body }));
}

async function rateSeverity(desk: CaseDesk): Promise<void> {
  const { severity = {}, override } = desk.plan;
  const { version, severity: before } = await desk.page();
  const answers = before.selection as Record<string, string>;
  const isNew = Object.entries(severity).some(([category, option]) => answers[category] !== option);
  const selection = isNew ? { ...answers, ...severity } : undefined;
  if (!selection && (!override || before.override)) return;
  const body = { version, selection, override };
  const api = await desk.owner();
  await answered(api.POST('/api/v1/incidents/{ref}/severity', { ...desk.path, body }));
}
