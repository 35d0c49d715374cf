import { answered, type Schema } from '../doors/api.js';
import type { CaseWork } from './case-work.js';

/** Reports, summary, who may see it, whom it concerns, how bad it is: what differs from the plan is set. */
export async function settleFacts(work: CaseWork): Promise<void> {
  await attachReports(work);
  await changeFields(work);
  await rateSeverity(work);
  const { organisations } = await work.page();
  const organisationIds = (work.plan.organisations ?? [])
    .filter((name) => !organisations.some((known) => known.name === name))
    .map((name) => work.world.idOf(name));
  if (organisationIds.length === 0) return;
  const call = { ...work.path, body: { organisationIds } };
  const api = await work.owner();
  await answered(api.POST('/api/v1/incidents/{ref}/organisations', call));
}

async function attachReports(work: CaseWork): Promise<void> {
  const { ref, reports } = await work.page();
  for (const key of work.plan.reports ?? []) {
    const report = work.report(key);
    if (reports.some((held) => held.ref === report.ref)) continue;
    const on = { params: { path: { ref: report.ref } } };
    const body = { version: report.version, incident: ref };
    const api = await work.owner();
    await answered(api.POST('/api/v1/reports/{ref}/attach', { ...on, body }));
  }
}

async function changeFields(work: CaseWork): Promise<void> {
  const { summary, restrictedTo } = work.plan;
  const { version, summary: before, restricted } = await work.page();
  const memberIds = restrictedTo?.flatMap((key) => work.world.people.get(key) ?? []);
  const body: Schema<'ChangeIncidentDto'> = { version };
  if (summary !== undefined && summary !== before) body.summary = summary;
  if (memberIds && !restricted) Object.assign(body, { restricted: true, memberIds });
  if (Object.keys(body).length === 1) return;
  const api = await work.owner();
  await answered(api.PATCH('/api/v1/incidents/{ref}', { ...work.path, body }));
}

async function rateSeverity(work: CaseWork): Promise<void> {
  const { severity = {}, override } = work.plan;
  const { version, severity: before } = await work.page();
  const answers = before.selection as Record<string, string>;
  const isNew = Object.entries(severity).some(([category, option]) => answers[category] !== option);
  const selection = isNew ? { ...answers, ...severity } : undefined;
  if (!selection && (!override || before.override)) return;
  const body = { version, selection, override };
  const api = await work.owner();
  await answered(api.POST('/api/v1/incidents/{ref}/severity', { ...work.path, body }));
}
