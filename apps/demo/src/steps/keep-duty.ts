import { answered } from '../doors/api.js';
import type { PersonKey } from '../people/people.js';
import type { World } from '../world.js';

const WEEKDAYS = [1, 2, 3, 4, 5];
/** Mondays to Fridays by day; the nights and one evening lead are left open, so that the calendar has something to warn of. */
const ROTATIONS: readonly { who: PersonKey; role: 'lead' | 'handler'; weekdays: readonly number[] }[] = [
  { who: 'leila', role: 'lead', weekdays: [1, 2, 3] },
  { who: 'yusuf', role: 'lead', weekdays: [4, 5] },
  { who: 'tomas', role: 'handler', weekdays: WEEKDAYS },
  { who: 'mei', role: 'handler', weekdays: [1, 3, 5] },
];

/** The duty calendar and a handover note; nothing where somebody keeps one already. */
export async function keepDuty(world: World): Promise<void> {
  const now = Date.now();
  const span = { from: new Date(now).toISOString(), until: new Date(now + 7 * 86_400_000).toISOString() };
  const calendar = await answered(world.api.GET('/api/v1/duty', { params: { query: span } }));
  if (calendar.rotations.length > 0) return;
  const validFrom = new Date(now - 28 * 86_400_000).toISOString().slice(0, 10);
  for (const { who, role, weekdays } of ROTATIONS) {
    const personId = world.people.get(who);
    if (!personId) continue;
    for (const weekday of weekdays) {
      const times = { startsAt: '08:00', endsAt: '20:00', timeZone: 'Europe/Zurich', everyWeeks: 1 };
      const body = { teamId: null, personId, role, weekday, ...times, validFrom, validUntil: null };
      await answered(world.api.POST('/api/v1/duty/rotations', { body }));
    }
  }
  const leila = await world.as('leila');
  const items = await answered(leila.GET('/api/v1/handovers/preparation', { params: { query: {} } }));
  await answered(
    leila.POST('/api/v1/handovers', {
      body: {
        teamId: null,
        text: 'The hospital expects a call before noon. Nothing else is burning.',
        items: items.slice(0, 5).map(({ ref, section }) => ({ ref, section, remark: '' })),
      },
    }),
  );
  world.say('a duty calendar and a handover note');
}
