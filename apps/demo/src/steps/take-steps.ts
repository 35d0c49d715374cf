import { answered } from '../doors/api.js';
import type { CaseDesk } from './case-desk.js';

const DAY_MS = 86_400_000;

/** Through the workflow. The record counts the steps that were taken, so that a plan can pass a state twice. */
export async function takeSteps(desk: CaseDesk): Promise<void> {
  const { steps = [] } = desk.plan;
  const before = await desk.page();
  const taken = before.timeline.items.filter(({ action }) => action === 'incident.state-changed').length;
  let { version } = before;
  for (const { to, reason, waitingFor, days } of steps.slice(taken)) {
    const waitingUntil = days === undefined ? undefined : new Date(Date.now() + days * DAY_MS).toISOString();
    const body = { version, to, reason, waitingFor, waitingUntil };
    const api = await desk.owner();
    const call = api.POST('/api/v1/incidents/{ref}/transitions', { ...desk.path, body });
    ({ version } = await answered(call));
  }
}
