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
    const api = await desk.owner();
    if (to === 'closed') await finishTasks(desk);
    // What the type's playbook asks for comes by the worker, perhaps only now.
    const why = reason ?? 'The steps were taken by telephone.';
    const body = { version, to, reason: why, waitingFor, waitingUntil, skipRequired: true };
    const call = api.POST('/api/v1/incidents/{ref}/transitions', { ...desk.path, body });
    ({ version } = await answered(call));
  }
}

/** A case is closed with its steps done, as far as they are there. */
async function finishTasks(desk: CaseDesk): Promise<void> {
  const api = await desk.owner();
  const { tasks } = await desk.page();
  for (const { id, version, state } of tasks) {
    if (state !== 'open' && state !== 'in-progress') continue;
    const path = { params: { path: { ref: desk.path.params.path.ref, id } } };
    await answered(
      api.PATCH('/api/v1/incidents/{ref}/tasks/{id}', { ...path, body: { version, state: 'done' } }),
    );
  }
}
