import { answered } from '../doors/api.js';
import type { CaseDesk } from './case-desk.js';

const DAY_MS = 86_400_000;
const BY_TELEPHONE = { skipRequired: true, reason: 'The steps were taken by telephone.' };

/** Through the workflow. The record counts the steps that were taken, so that a plan can pass a state twice. */
export async function takeSteps(desk: CaseDesk): Promise<void> {
  const { steps = [] } = desk.plan;
  const before = await desk.page();
  const taken = before.timeline.items.filter(({ action }) => action === 'incident.state-changed').length;
  let { version } = before;
  for (const { to, reason, waitingFor, days } of steps.slice(taken)) {
    const waitingUntil = days === undefined ? undefined : new Date(Date.now() + days * DAY_MS).toISOString();
    const api = await desk.owner();
    if (to === 'closed' || to === 'contained') await finishTasks(desk, to);
    const body = { version, to, reason, waitingFor, waitingUntil };
    const call = (more: object = {}) =>
      api.POST('/api/v1/incidents/{ref}/transitions', { ...desk.path, body: { ...body, ...more } });
    const first = await call();
    // What the type's playbook asks for comes by the worker, perhaps only now.
    const isHeld = first.response.status === 409;
    ({ version } = await answered(isHeld ? call(BY_TELEPHONE) : Promise.resolve(first)));
  }
}

/** A case is closed with its steps done, and contained with those done that stand before that; as far as they are there. */
async function finishTasks(desk: CaseDesk, before: 'contained' | 'closed'): Promise<void> {
  const api = await desk.owner();
  const { tasks } = await desk.page();
  for (const { id, version, state, requiredBefore } of tasks) {
    if (state !== 'open' && state !== 'in-progress') continue;
    if (before === 'contained' && requiredBefore !== 'contained') continue;
    const path = { params: { path: { ref: desk.path.params.path.ref, id } } };
    await answered(
      api.PATCH('/api/v1/incidents/{ref}/tasks/{id}', { ...path, body: { version, state: 'done' } }),
    );
  }
}
