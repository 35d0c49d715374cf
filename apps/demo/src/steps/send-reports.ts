import type { World } from '../world.js';
import { knownReports } from './known-reports.js';
import { enterCalls } from './enter-calls.js';
import { fillForms } from './fill-forms.js';
import { sendData } from './send-data.js';
import { sendMails } from './send-mails.js';

/** How long a list has to stay the same before what is missing counts as never sent. */
const SETTLED_MS = 1500;

/** Each report through its own door, but for those that came in before. */
export async function sendReports(world: World): Promise<void> {
  const isMissing = await whatIsMissing(world);
  await Promise.all([
    sendMails(world, isMissing),
    sendData(world, isMissing),
    enterCalls(world, isMissing),
    fillForms(world, isMissing),
  ]);
}

/** After a demo that was cut short, mails can be stored already and not be reports yet. */
async function whatIsMissing(world: World): Promise<(seed: { key: string }) => boolean> {
  let known = await knownReports(world);
  for (let before = 0; known.size !== before;) {
    before = known.size;
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    known = await knownReports(world);
  }
  return ({ key }) => !known.has(key);
}
