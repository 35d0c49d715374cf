import { answered } from '../doors/api.js';
import { TEAMS } from '../people/people.js';
import { through } from '../reports/all-reports.js';
import { timeOf } from '../reports/time-of.js';
import type { World } from '../world.js';

/** Calls, typed in by whoever of the duty desk took them. */
export async function enterCalls(world: World, isMissing: (seed: { key: string }) => boolean): Promise<void> {
  const calls = through('phone').filter(isMissing);
  const desk = TEAMS.find(({ key }) => key === 'desk')?.members ?? [];
  for (const [index, seed] of calls.entries()) {
    const { key, caller, phone, subject, text } = seed;
    const api = await world.as(desk[index % desk.length] ?? 'leila');
    await answered(
      api.POST('/api/v1/reports/phone', {
        body: {
          subject,
          text,
          phone,
          from: { name: caller },
          language: 'en',
          occurredAt: timeOf(seed, world.begun).toISOString(),
        },
        headers: { 'idempotency-key': `tocsin-demo-${key}` },
      }),
    );
  }
  if (calls.length > 0) world.say(`${calls.length} calls typed in`);
}
