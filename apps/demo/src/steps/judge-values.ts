import { answered, done } from '../doors/api.js';
import type { World } from '../world.js';

const PHISHING = { type: 'domain', value: 'harbour-bank-verify.test' } as const;

/** What analysts say of values: a mark with its reason, a sighting, values by hand, an entry of the ignore list. */
export async function judgeValues(world: World): Promise<void> {
  const query = { type: PHISHING.type, q: PHISHING.value, limit: 5 };
  const { items } = await answered(world.api.GET('/api/v1/observables', { params: { query } }));
  const found = items.find(({ value }) => value === PHISHING.value);
  if (!found || found.verdict !== null) return;
  const tomas = await world.as('tomas');
  await answered(
    tomas.PATCH('/api/v1/observables', {
      body: {
        ...PHISHING,
        version: found.version,
        verdict: 'malicious',
        reason: 'A copy of the bank’s sign-in page; the kit sends what is typed to a chat.',
      },
    }),
  );
  await answered(
    tomas.POST('/api/v1/observables/sightings', {
      body: {
        ...PHISHING,
        kind: 'seen',
        at: new Date(Date.now() - 3 * 3_600_000).toISOString(),
        source: 'Resolver logs of the ministry',
        note: 'Eleven clients asked for it this morning.',
      },
    }),
  );
  await done(tomas.POST('/api/v1/observables/enrichment', { body: { ...PHISHING, outside: false } }));
  const detail = await answered(
    tomas.GET('/api/v1/observables/value', { params: { query: { ...PHISHING } } }),
  );
  const incident = detail.incidents[0]?.ref;
  if (incident)
    await answered(
      tomas.POST('/api/v1/incidents/{ref}/observables', {
        params: { path: { ref: incident } },
        body: {
          values: [{ value: 'hxxps://harbour-bank-verify[.]test/panel/' }, { value: '203.0.113.46' }],
          malicious: true,
          tlp: 'AMBER',
          note: 'Found by the bank',
        },
      }),
    );
  const leila = await world.as('leila');
  const entry = {
    kind: 'domain',
    value: 'mailbox-provider.example',
    reason: 'Half of all citizens write from there',
  } as const;
  await answered(leila.POST('/api/v1/observables/ignored', { body: entry }));
  world.say('a value is marked and seen elsewhere, others are added by hand, one is ignored');
}
