import { answered } from '../doors/api.js';
import type { CaseDesk } from './case-desk.js';

/** From its first report, with the suggestions where the plan says nothing; or by hand. */
export async function openCase(desk: CaseDesk): Promise<string> {
  const { world, reports, plan } = desk;
  const api = await desk.owner();
  const { title, owner, team, rsit, tlp, drill, restrictedTo, organisations = [] } = plan;
  const [rsitClass, rsitType] = rsit ?? [];
  const choice = {
    title,
    rsitClass,
    rsitType,
    tlp,
    assigneeId: world.people.get(owner),
    teamId: world.teams.get(team),
  };
  const first = reports.get(plan.reports?.[0] ?? '');
  if (first) {
    const on = { params: { path: { ref: first.ref } } };
    const body = { ...choice, version: first.version };
    return (await answered(api.POST('/api/v1/reports/{ref}/open-incident', { ...on, body }))).incident.ref;
  }
  const restricted = restrictedTo !== undefined;
  const organisationIds = organisations.map((name) => world.idOf(name));
  const body = { ...choice, drill, restricted, organisationIds };
  return (await answered(api.POST('/api/v1/incidents', { body }))).ref;
}
