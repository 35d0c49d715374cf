import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ReopenOnKey } from '../../../libs/triage/src/events/reopen-on-key.js';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;

beforeAll(async () => {
  world = await TriageWorld.open();
});
afterAll(() => world.close());

test('a key that is told of again and again has its mail read again once', async () => {
  const told = world.get(ReopenOnKey);
  for (let times = 0; times < 5; times++) await told.handle({ keyIds: ['A1', 'B2'] });
  await told.handle({ keyIds: ['C3'] });
  const [waiting] = await world.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM graphile_worker._private_jobs j
       JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'mail.reopen'`,
  );
  expect(waiting?.count).toBe(2);
});
