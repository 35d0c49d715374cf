import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { ListNotifications, NotificationsModule } from '@tocsin/notifications';
import { OpenIncidentFromReport, TriageModule } from '@tocsin/triage';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { eventOf, reportOf, revocationOf, say, sharedCase } from '../../factories/partner-cases.js';

let world: FederationWorld;
let aa: Cirt;
let bb: Cirt;
let handler: Actor;
let lead: Actor;
const document = sharedCase({ id: 'I-2026-000071' });

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb'], { modules: [TriageModule, NotificationsModule] });
  aa = world.cirt('aa');
  bb = world.cirt('bb');
  handler = await bb.person('handler', 'Bela');
  lead = await bb.person('duty-lead', 'Lena');
});
afterAll(() => world.close());

async function told(person: Actor): Promise<[string, string | null][]> {
  const { items } = await bb.get(ListNotifications).execute(person, { limit: 10 });
  return items.map(({ kind, ref }): [string, string | null] => [kind, ref]);
}

test('a word of a partner is told to whoever works on the case', async () => {
  await say(aa, bb, reportOf(aa, document));
  await world.work();
  const [report] = await bb.query<{ ref: string; version: number }>(
    `SELECT reference AS ref, version FROM intake.report`,
  );
  const { incident } = await bb
    .get(OpenIncidentFromReport)
    .execute(handler, report!.ref, { version: report!.version });
  const word = { id: 'm-1', in_reply_to: null, author: 'Amina', text: 'Is it down?' };
  await say(aa, bb, eventOf(aa, 'message', document, word));
  expect(await world.work()).toEqual([]);
  expect(await told(handler)).toEqual([['partner-wrote', incident.ref]]);
  expect(await told(lead)).toEqual([]);
});

test('an asked purge is told to those who decide', async () => {
  await say(aa, bb, revocationOf(aa, document, 'purge-request'));
  expect(await world.work()).toEqual([]);
  expect(await told(lead)).toEqual([['purge-asked', 'R-2026-000001']]);
});
