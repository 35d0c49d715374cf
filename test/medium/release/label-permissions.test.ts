import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { LabelPermissions, StoreLabelPermission, WithdrawLabelPermission } from '@tocsin/release';
import { ClassifyReport } from '@tocsin/triage';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };

beforeAll(async () => {
  world = await TriageWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
});
afterAll(() => world.close());

const PERMISSION = {
  onward: false,
  givenBy: 'Rosa, by phone',
  givenAt: new Date('2026-11-20T08:00:00Z'),
} as const;

test('a received label becomes milder only by its source’s stored leave, and only so far', async () => {
  const { ref, version } = await world.report({ tlp: 'RED' });
  const lower = (tlp: 'GREEN' | 'AMBER', at = version) =>
    world.get(ClassifyReport).execute(ada, ref, { version: at, tlp });
  await expect(lower('AMBER')).rejects.toMatchObject({ code: 'TRIAGE.LABEL_LOWERED' });
  await world.get(StoreLabelPermission).execute(ada, ref, { to: 'AMBER', ...PERMISSION });
  await expect(lower('GREEN')).rejects.toMatchObject({ code: 'TRIAGE.LABEL_LOWERED' });
  expect(await lower('AMBER')).toMatchObject({ tlp: 'AMBER' });
  expect(await world.get(LabelPermissions).list(ada, ref)).toMatchObject([
    { from: 'RED', to: 'AMBER', givenBy: 'Rosa, by phone', storedBy: 'Ada', withdrawnAt: null },
  ]);
});

test('leave that was taken back lowers nothing; one that lowers nothing is not stored', async () => {
  const { ref, version } = await world.report({ tlp: 'RED' });
  const { id } = await world.get(StoreLabelPermission).execute(ada, ref, { to: 'GREEN', ...PERMISSION });
  await world.get(WithdrawLabelPermission).execute(ada, ref, id);
  const lowered = world.get(ClassifyReport).execute(ada, ref, { version, tlp: 'GREEN' });
  await expect(lowered).rejects.toMatchObject({ code: 'TRIAGE.LABEL_LOWERED' });
  const again = world.get(WithdrawLabelPermission).execute(ada, ref, id);
  await expect(again).rejects.toMatchObject({ code: 'RELEASE.PERMISSION_UNKNOWN' });
  const nothing = world.get(StoreLabelPermission).execute(ada, ref, { to: 'RED', ...PERMISSION });
  await expect(nothing).rejects.toMatchObject({ code: 'RELEASE.PERMISSION_LOWERS_NOTHING' });
});
