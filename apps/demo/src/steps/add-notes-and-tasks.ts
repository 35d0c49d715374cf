import { answered } from '../doors/api.js';
import type { CaseDesk } from './case-desk.js';

const DAY_MS = 86_400_000;

/** What the team wrote down and set itself; known again by words and titles. */
export async function addNotesAndTasks(desk: CaseDesk): Promise<void> {
  const { notes = [], tasks = [], owner: holder } = desk.plan;
  const { timeline, tasks: known } = await desk.page();
  for (const text of notes) {
    if (timeline.items.some((entry) => entry.text === text)) continue;
    const api = await desk.owner();
    await answered(api.POST('/api/v1/incidents/{ref}/notes', { ...desk.path, body: { text } }));
  }
  for (const { title, owner = holder, due, state } of tasks) {
    const before = known.find((task) => task.title === title);
    if (before && (state === undefined || before.state !== 'open')) continue;
    const api = await desk.owner();
    const dueAt = due === undefined ? null : new Date(Date.now() + due * DAY_MS).toISOString();
    const body = { title, ownerId: desk.world.people.get(owner) ?? null, dueAt };
    const { id, version } =
      before ?? (await answered(api.POST('/api/v1/incidents/{ref}/tasks', { ...desk.path, body })));
    if (state === undefined) continue;
    const path = { ...desk.path.params.path, id };
    await answered(
      api.PATCH('/api/v1/incidents/{ref}/tasks/{id}', { params: { path }, body: { version, state } }),
    );
  }
}
