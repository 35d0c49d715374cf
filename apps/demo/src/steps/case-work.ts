import { type Api, answered, type Schema } from '../doors/api.js';
import type { CasePlan } from '../incidents/case-plan.js';
import type { ReportRow } from '../reports/recognise-report.js';
import type { World } from '../world.js';
import { openCase } from './open-case.js';
import { settleFacts } from './settle-facts.js';
import { writeReplies } from './write-replies.js';

const DAY_MS = 86_400_000;

/** One incident, from opening to the last step of its plan, in its owner's name. */
export class CaseWork {
  constructor(
    readonly world: World,
    readonly reports: Map<string, ReportRow>,
    readonly plan: CasePlan,
    private ref: string | undefined,
  ) {}

  async execute(): Promise<void> {
    this.ref ??= await openCase(this);
    await settleFacts(this);
    await this.addNotesAndTasks();
    await writeReplies(this);
    await this.takeSteps();
  }

  /** Asked for only when there is something to do: nobody signs in to look. */
  owner(): Promise<Api> {
    return this.world.as(this.plan.owner);
  }

  /** The address of every call about this incident. */
  get path() {
    return { params: { path: { ref: this.ref ?? '' } } };
  }

  page(): Promise<Schema<'IncidentView'>> {
    return answered(this.world.api.GET('/api/v1/incidents/{ref}', this.path));
  }

  report(key: string): ReportRow {
    const row = this.reports.get(key);
    if (!row) throw new Error(`there is no report "${key}"`);
    return row;
  }

  private async addNotesAndTasks(): Promise<void> {
    const { notes = [], tasks = [] } = this.plan;
    const { timeline, tasks: known } = await this.page();
    for (const text of notes) {
      if (timeline.items.some((entry) => entry.text === text)) continue;
      const api = await this.owner();
      await answered(api.POST('/api/v1/incidents/{ref}/notes', { ...this.path, body: { text } }));
    }
    for (const { title, owner = this.plan.owner, due, state } of tasks) {
      const dueAt = due === undefined ? null : new Date(Date.now() + due * DAY_MS).toISOString();
      const body = { title, ownerId: this.world.people.get(owner) ?? null, dueAt };
      const task =
        known.find((one) => one.title === title) ??
        (await answered((await this.owner()).POST('/api/v1/incidents/{ref}/tasks', { ...this.path, body })));
      if (state === undefined || task.state !== 'open') continue;
      const path = { ...this.path.params.path, id: task.id };
      const done = { version: task.version, state };
      const api = await this.owner();
      await answered(api.PATCH('/api/v1/incidents/{ref}/tasks/{id}', { params: { path }, body: done }));
    }
  }

  /** The record counts the steps that were taken, so that a plan can pass a state twice. */
  private async takeSteps(): Promise<void> {
    const { steps = [] } = this.plan;
    const before = await this.page();
    const taken = before.timeline.items.filter(({ action }) => action === 'incident.state-changed').length;
    let { version } = before;
    for (const { to, reason, waitingFor, days } of steps.slice(taken)) {
      const waitingUntil =
        days === undefined ? undefined : new Date(Date.now() + days * DAY_MS).toISOString();
      const body = { version, to, reason, waitingFor, waitingUntil };
      const api = await this.owner();
      ({ version } = await answered(api.POST('/api/v1/incidents/{ref}/transitions', { ...this.path, body })));
    }
  }
}
