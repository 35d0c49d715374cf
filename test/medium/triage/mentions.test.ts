import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { AttachReport, ListReports } from '@tocsin/triage';
import { eml } from '../../factories/correspondence-world.js';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let outsider: Actor & { id: string };
let lead: Actor & { id: string };
beforeAll(async () => {
  world = await TriageWorld.open();
  outsider = await world.person('handler');
  lead = await world.person('duty-lead');
});
afterAll(() => world.close());

/** The report that a stranger's mail with this subject became. */
async function named(subject: string): Promise<string> {
  const inbound = await world.mail(
    eml({ From: 'mallory@example.net', Subject: subject, 'Message-ID': `<${Math.random()}@example.net>` }),
  );
  await world.work();
  const { items } = await world.get(ListReports).execute(lead, { message: inbound, limit: 1 });
  return items[0]!.ref;
}

test('a stranger’s subject puts his report beside those that it names, and what does not exist is left out', async () => {
  const known = await world.report();
  const incident = await world.incident(lead);
  const ref = await named(`Re: [${known.ref}] and ${incident.ref}, R-2099-000001`);
  expect(await world.detail(outsider, ref)).toMatchObject({ mentions: [incident.ref, known.ref].toSorted() });
  expect(await world.detail(outsider, known.ref)).toMatchObject({ mentionedBy: [ref], mentions: [] });
});

test('what is restricted is named to nobody outside, from either side', async () => {
  const secret = await world.report();
  const incident = await world.incident(lead, { restricted: true });
  await world.get(AttachReport).execute(lead, secret.ref, { incident: incident.ref });
  await world.work();
  const ref = await named(`Re: [${secret.ref}] [${incident.ref}]`);
  expect((await world.detail(outsider, ref)).mentions).toEqual([]);
  expect((await world.detail(lead, ref)).mentions).toEqual([incident.ref, secret.ref].toSorted());
  const known = await world.report();
  const from = await named(`Re: [${known.ref}]`);
  await world.get(AttachReport).execute(lead, from, { incident: incident.ref });
  await world.work();
  expect((await world.detail(outsider, known.ref)).mentionedBy).toEqual([]);
  expect((await world.detail(lead, known.ref)).mentionedBy).toEqual([from]);
});
