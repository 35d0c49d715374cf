import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ListNotifications, NotificationsModule } from '@tocsin/notifications';
import { TransportModule } from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { outgoing, say, word } from '../../factories/partner-words.js';

let world: FederationWorld;
let aa: Cirt;

beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb'], {
    sharing: TransportModule,
    modules: [NotificationsModule],
  });
  aa = world.cirt('aa');
});
afterAll(() => world.close());

test('a message to a partner that is given up calls those who lead, once', async () => {
  const [lead, viewer] = [await aa.person('duty-lead'), await aa.person('viewer')];
  world.network.fate = () => 'flip';
  const jti = await say(aa, world.cirt('bb'), word('flipped'));
  expect(await world.work()).toEqual([]);
  expect(await outgoing(aa, jti)).toMatchObject({ state: 'dead' });
  const list = aa.get(ListNotifications);
  const { items } = await list.execute(lead, { limit: 10 });
  expect(items).toEqual([
    expect.objectContaining({
      kind: 'partner-alarm',
      detail: expect.objectContaining({ alarm: 'dead-letter' }),
    }),
  ]);
  expect((await list.execute(viewer, { limit: 10 })).items).toEqual([]);
});
