import { answered, everything } from '../doors/api.js';
import { CASES } from '../incidents/all-cases.js';
import type { ReportRow } from '../reports/recognise-report.js';
import type { World } from '../world.js';
import { addNotesAndTasks } from './add-notes-and-tasks.js';
import { CaseDesk } from './case-desk.js';
import { openCase } from './open-case.js';
import { respond } from './respond.js';
import { settleFacts } from './settle-facts.js';
import { takeSteps } from './take-steps.js';
import { writeReplies } from './write-replies.js';

/** Cases at a time: one person works on several, too. */
const AT_ONCE = 4;

/** Opens the incidents and takes each as far as its plan says; what was done before is not done again. */
export async function workCases(world: World, reports: Map<string, ReportRow>): Promise<void> {
  const rows = await everything((cursor) =>
    answered(world.api.GET('/api/v1/incidents', { params: { query: { limit: 200, cursor } } })),
  );
  const known = new Map(rows.map(({ title, ref }) => [title, ref]));
  const waiting = [...CASES];
  const worker = async (): Promise<void> => {
    for (let plan = waiting.shift(); plan; plan = waiting.shift())
      await workOn(new CaseDesk(world, reports, plan, known.get(plan.title)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  world.say(`${CASES.length} incidents stand as planned`);
}

/** One incident, from opening to the last step of its plan, in its owner's name. */
async function workOn(desk: CaseDesk): Promise<void> {
  desk.ref ??= await openCase(desk);
  await settleFacts(desk);
  await addNotesAndTasks(desk);
  await writeReplies(desk);
  await respond(desk);
  await takeSteps(desk);
}
