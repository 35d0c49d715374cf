import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CorrelationModule, IgnoredValues, SayOfValue, SimilarToIncident } from '@tocsin/correlation';
import { type Actor } from '@tocsin/identity';
import { AddObservables, ChangeObservable } from '@tocsin/incidents';
import { Observables } from '@tocsin/observables';
import { type TriageWorld } from '../../factories/triage-world.js';
import { openWithValues, type ValueWorld } from './value-world.js';

let values: ValueWorld;
let world: TriageWorld;
let handler: Actor;
let lead: Actor;

beforeAll(async () => {
  values = await openWithValues({ modules: [CorrelationModule], env: { SIMILAR_NOISE_LIMIT: '5' } });
  ({ world } = values);
  handler = await world.person('handler');
  lead = await world.person('duty-lead');
});
afterAll(() => world.close());

const similar = (actor: Actor, ref: string) => world.get(SimilarToIncident).execute(actor, ref);

describe('cases like this one', () => {
  it('come with the values that say so; a rare one counts more than many common ones', async () => {
    const mine = await values.incident(handler, 'rare.example common-a.example common-b.example');
    const twin = await values.incident(handler, 'rare.example');
    const others: Awaited<ReturnType<typeof values.incident>>[] = [];
    for (let i = 0; i < 4; i++)
      others.push(await values.incident(handler, 'common-a.example common-b.example'));
    const found = await similar(handler, mine.ref);
    expect(found[0]).toMatchObject({
      ref: twin.ref,
      weight: 1,
      count: 1,
      values: [{ value: 'rare.example', cases: 2 }],
    });
    expect(found.find(({ ref }) => ref === others[0]?.ref)).toMatchObject({ weight: 0.5, count: 2 });
  });

  it('are counted as cases: a report that an incident holds is not another one', async () => {
    const mine = await values.incident(handler, 'campaign.example');
    const big = await values.incident(handler, 'campaign.example');
    for (let i = 0; i < 8; i++)
      await values.attach(handler, big.ref, await values.report('campaign.example'));
    expect(await similar(handler, mine.ref)).toMatchObject([
      { kind: 'incident', ref: big.ref, weight: 1, values: [{ value: 'campaign.example', cases: 2 }] },
    ]);
  });

  it('do not come by what stands in more of them than the limit, nor by what is ignored', async () => {
    const mine = await values.incident(handler, 'noise.example quiet.example');
    for (let i = 0; i < 6; i++) await values.report('noise.example');
    expect(await similar(handler, mine.ref)).toEqual([]);
    await values.report('quiet.example');
    expect(await similar(handler, mine.ref)).toHaveLength(1);
    const quiet = { type: 'domain' as const, value: 'quiet.example' };
    await world.get(SayOfValue).mark(handler, quiet, { ignored: true, reason: 'ours', version: 1 });
    expect(await similar(handler, mine.ref)).toEqual([]);
  });

  it('do not come by what only a case holds that the reader may not see, and count it in nothing', async () => {
    const mine = await values.incident(handler, 'guarded.example');
    const secret = await values.incident(lead, 'guarded.example', { restricted: true });
    const open = await values.report('guarded.example');
    expect(await similar(handler, mine.ref)).toMatchObject([
      { ref: open.ref, weight: 1, values: [{ cases: 2 }] },
    ]);
    const seen = await similar(lead, mine.ref);
    expect(seen.map(({ ref }) => ref).toSorted()).toEqual([secret.ref, open.ref].toSorted());
    expect(seen[0]).toMatchObject({ weight: 0.5, values: [{ cases: 3 }] });
    await expect(similar(handler, secret.ref)).rejects.toMatchObject({ code: 'INCIDENT.UNKNOWN' });
  });

  it('do not come by what a person took out of the case', async () => {
    const mine = await values.incident(handler, 'nothing-here.example');
    const other = await values.incident(handler, 'out.example');
    await world.get(AddObservables).execute(handler, mine.ref, { values: [{ value: 'out.example' }] });
    expect(await similar(handler, mine.ref)).toMatchObject([{ ref: other.ref }]);
    const out = { type: 'domain' as const, value: 'out.example', version: 1, dismissed: true };
    await world.get(ChangeObservable).execute(handler, mine.ref, out);
    expect(await similar(handler, mine.ref)).toEqual([]);
  });

  it('stand beside a report with the same weights', async () => {
    const held = await values.incident(handler, 'same-weight.example');
    const { ref } = await world.report({ text: 'It is same-weight.example again.' });
    const { suggestions } = await world.detail(handler, ref);
    expect(suggestions?.duplicates).toMatchObject([
      { ref: held.ref, weight: 1, count: 1, values: [{ value: 'same-weight.example', cases: 2 }] },
    ]);
  });
});

describe('what the site ignores', () => {
  it('is judged for new values at once and for stored ones by a job, and ends with the entry', async () => {
    const ignored = async (value: string) => {
      const [row] = await world.query<{ ignored: boolean }>(
        `SELECT ignored FROM observables.observable WHERE value = $1`,
        [value],
      );
      return row?.ignored;
    };
    await values.report('before.sink.example http://before.sink.example/x 198.51.100.7');
    const add = (kind: 'site' | 'range' | 'domain', value: string) =>
      world.get(IgnoredValues).add(lead, { kind, value, reason: 'a test' });
    const site = await add('site', 'sink.example');
    await add('range', '198.51.100.0/29');
    expect(await world.work()).toEqual([]);
    expect(await ignored('before.sink.example')).toBe(true);
    expect(await ignored('http://before.sink.example/x')).toBe(true);
    expect(await ignored('198.51.100.7')).toBe(true);
    await values.report(
      'after.sink.example ann@sink.example notsink.example 198.51.100.6 198.51.100.9 8.8.8.8',
    );
    expect(await ignored('after.sink.example')).toBe(true);
    expect(await ignored('ann@sink.example')).toBe(true);
    expect(await ignored('notsink.example')).toBe(false);
    expect(await ignored('198.51.100.6')).toBe(true);
    expect(await ignored('198.51.100.9')).toBe(false);
    // Delivered: public resolvers. Documentation is delivered switched off.
    expect(await ignored('8.8.8.8')).toBe(true);
    await expect(add('site', 'SINK[.]example')).rejects.toMatchObject({ code: 'OBSERVABLES.ENTRY_EXISTS' });
    await expect(add('range', 'nonsense')).rejects.toMatchObject({ code: 'OBSERVABLES.ENTRY_INVALID' });
    await world.get(IgnoredValues).remove(lead, site.id, site.version);
    await world.work();
    expect(await ignored('before.sink.example')).toBe(false);
    expect(await ignored('198.51.100.7')).toBe(true);
  });

  it('is for those who lead to change', async () => {
    const entry = { kind: 'domain' as const, value: 'mine.example', reason: 'x' };
    await expect((async () => world.get(IgnoredValues).add(handler, entry))()).rejects.toMatchObject({
      code: 'IDENTITY.FORBIDDEN',
    });
    expect((await world.get(IgnoredValues).all(handler)).some(({ value }) => value === '9.9.9.9')).toBe(true);
    expect(world.get(Observables)).toBeDefined();
  });
});
