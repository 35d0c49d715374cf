import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CorrelationModule, ListValues, SayOfValue, SimilarToIncident, ValuePage } from '@tocsin/correlation';
import { type TlpLabel } from '@tocsin/config';
import { type Actor, personActor } from '@tocsin/identity';
import {
  AddNote,
  AddObservables,
  ChangeObservable,
  ObservablesOfIncident,
  OpenIncident,
} from '@tocsin/incidents';
import { newId } from '@tocsin/platform';
import { type TriageWorld } from '../../factories/triage-world.js';
import { fastestOfSeven } from '../../support/measures.js';
import { openWithValues, type ValueWorld } from './value-world.js';

let values: ValueWorld;
let world: TriageWorld;
let report: ValueWorld['report'];
let handler: Actor;
let lead: Actor;
let opener: Actor;

beforeAll(async () => {
  values = await openWithValues({ modules: [CorrelationModule] });
  ({ world } = values);
  ({ report } = values);
  handler = await world.person('handler');
  lead = await world.person('duty-lead');
  opener = await world.person('child-protection');
});
afterAll(() => world.close());

async function restricted(text: string, tlp: TlpLabel = 'RED') {
  const held = await report(text, { tlp });
  const incident = await world.get(OpenIncident).execute(lead, {
    title: 'Secret',
    rsitClass: 'intrusions',
    rsitType: null,
    restricted: true,
    reports: [held],
  });
  return { ...incident, report: held };
}

const find = (actor: Actor, value: string) => world.get(ValuePage).execute(actor, 'domain', value);
const unknown = { code: 'CORRELATION.VALUE_UNKNOWN' };

describe('what a value is told of', () => {
  it('is what the reader may know: value, count, first and last, label, cases', async () => {
    await report('shared-a.example', { tlp: 'CLEAR' });
    const secret = await restricted('shared-a.example only-secret.example');
    await world.get(AddNote).execute(lead, secret.ref, 'also noted-secret.example and shared-a.example');
    const seen = await find(handler, 'shared-a.example');
    expect(seen).toMatchObject({ count: 1, tlp: 'CLEAR', incidents: [], incidentsTotal: 0 });
    expect(await find(lead, 'shared-a.example')).toMatchObject({
      count: 3,
      tlp: 'RED',
      incidents: [{ ref: secret.ref }],
    });
    for (const value of ['only-secret.example', 'noted-secret.example']) {
      await expect(find(handler, value)).rejects.toMatchObject(unknown);
      expect((await world.get(ListValues).execute(handler, { q: value, limit: 10 })).items).toEqual([]);
      expect((await world.get(ListValues).pasted(handler, value)).values).toMatchObject([{ known: null }]);
      const places = await world.get(ListValues).places(handler, 'domain', value, { limit: 10 });
      expect(places.items).toEqual([]);
      await expect(
        world
          .get(SayOfValue)
          .mark(handler, { type: 'domain', value }, { ignored: true, reason: 'x', version: 1 }),
      ).rejects.toMatchObject(unknown);
      expect(await find(lead, value)).toMatchObject({ value });
    }
    expect(seen.related.map(({ value }) => value)).not.toContain('only-secret.example');
  });

  it('names sealed evidence to nobody but those who may open it', async () => {
    await report('sealed-only.example', { sealed: true });
    await expect(find(handler, 'sealed-only.example')).rejects.toMatchObject(unknown);
    await expect(find(lead, 'sealed-only.example')).rejects.toMatchObject(unknown);
    expect(await find(opener, 'sealed-only.example')).toMatchObject({ count: 1 });
  });

  it('takes a fixed number of statements, however often it was seen', async () => {
    await report('counted.example');
    const count = () => world.db.countStatements(() => find(handler, 'counted.example'));
    const once = await count();
    for (let i = 0; i < 12; i++) await report(`counted.example beside-${i}.example`);
    expect(await count()).toBe(once);
    expect(once).toBeLessThanOrEqual(9);
    expect(await find(handler, 'counted.example')).toMatchObject({ count: 13 });
    const list = () => world.db.countStatements(() => world.get(ListValues).execute(handler, { limit: 50 }));
    expect(await list()).toBeLessThanOrEqual(2);
  });

  it('pages its places without gap or repeat', async () => {
    for (let i = 0; i < 5; i++) await report('places.example');
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await world
        .get(ListValues)
        .places(handler, 'domain', 'places.example', { limit: 2, cursor });
      seen.push(...page.items.map(({ subject }) => subject.id));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toEqual(seen.toSorted().toReversed());
  });
});

describe('what people say of a value', () => {
  it('is kept with who and why, and refused where somebody was quicker', async () => {
    await report('judged.example');
    const value = { type: 'domain' as const, value: 'judged[.]example' };
    const marked = await world
      .get(SayOfValue)
      .mark(handler, value, { verdict: 'malicious', reason: 'drops a loader', version: 1 });
    expect(marked).toMatchObject({ verdict: 'malicious', version: 2 });
    await expect(
      world.get(SayOfValue).mark(handler, value, { verdict: 'benign', reason: 'no', version: 1 }),
    ).rejects.toMatchObject({ code: 'OBSERVABLES.STALE' });
    await world.get(SayOfValue).mark(lead, value, { verdict: null, reason: 'mistaken', version: 2 });
    const { history } = await find(handler, 'judged.example');
    expect(history.map(({ actor, reason }) => [actor, reason])).toEqual([
      [lead.name, 'mistaken'],
      [handler.name, 'drops a loader'],
    ]);
  });

  it('are sightings with time and source, which can be taken back', async () => {
    await report('noted.example');
    const value = { type: 'domain' as const, value: 'noted.example' };
    const noted = await world.get(SayOfValue).note(handler, value, {
      kind: 'false-positive',
      at: new Date('2026-11-01T00:00:00Z'),
      source: 'proxy log',
      note: 'a test of ours',
    });
    expect((await find(handler, 'noted.example')).noted).toEqual([
      expect.objectContaining({ kind: 'false-positive', source: 'proxy log', by: handler.name }),
    ]);
    await world.get(SayOfValue).withdraw(handler, noted.id);
    expect((await find(handler, 'noted.example')).noted).toEqual([]);
  });
});

describe('the values of a case', () => {
  it('are those found in its parts and those put there by hand; what is taken out can come back', async () => {
    const found = await report('found.example');
    const { ref } = await world.get(OpenIncident).execute(handler, {
      title: 'A case',
      rsitClass: 'fraud',
      rsitType: null,
      reports: [found],
    });
    const added = await world.get(AddObservables).execute(handler, ref, {
      values: [
        { value: 'hxxp://by-hand[.]example/x' },
        { value: 'nonsense here' },
        { type: 'domain', value: 'found.example' },
      ],
      tlp: 'AMBER',
      malicious: true,
    });
    expect(added).toMatchObject({
      refused: ['nonsense here'],
      added: [{ value: 'found.example' }, { type: 'url' }],
    });
    const list = async (dismissed = false) =>
      (await world.get(ObservablesOfIncident).execute(handler, ref, { limit: 10, dismissed })).items;
    expect(await list()).toMatchObject([
      { value: 'found.example', count: 2, added: true, malicious: true, tlp: 'AMBER', version: 1 },
      { value: 'http://by-hand.example/x', count: 1, added: true },
    ]);
    const url = { type: 'url' as const, value: 'http://by-hand.example/x' };
    const gone = await world
      .get(ChangeObservable)
      .execute(handler, ref, { ...url, version: 1, dismissed: true });
    expect((await list()).map(({ value }) => value)).toEqual(['found.example']);
    expect((await list(true)).map(({ value }) => value)).toEqual([url.value]);
    await expect(world.get(ValuePage).execute(handler, 'url', url.value)).rejects.toMatchObject(unknown);
    await world
      .get(ChangeObservable)
      .execute(handler, ref, { ...url, version: gone.version, dismissed: false });
    expect((await list()).map(({ value }) => value)).toEqual(['found.example', url.value]);
    await expect(
      world.get(ChangeObservable).execute(handler, ref, { ...url, version: 1, affected: true }),
    ).rejects.toMatchObject({ code: 'INCIDENT.OBSERVABLE_STALE' });
    await expect(
      world
        .get(ObservablesOfIncident)
        .execute(personActor({ id: newId(), name: 'X', roles: ['viewer'], teamIds: [] }), 'I-2026-999999', {
          limit: 1,
        }),
    ).rejects.toMatchObject({ code: 'INCIDENT.UNKNOWN' });
  });
});

describe('cases like one with a value that is everywhere', () => {
  it('take two statements, and are there at once beside a value with 100,000 sightings', async () => {
    const mine = await values.incident(handler, 'flood.example trickle.example');
    await values.report('trickle.example');
    await world.query(
      `INSERT INTO observables.sighting (observable_id, subject_kind, subject_id, place, excerpt, seen_at)
       SELECT o.id, 'report', gen_random_uuid(), 'body', '', now() FROM observables.observable o, generate_series(1, 100000)
        WHERE o.value = 'flood.example'`,
    );
    expect(
      await world.db.countStatements(() => world.get(SimilarToIncident).execute(handler, mine.ref)),
    ).toBe(2);
    expect(await world.get(SimilarToIncident).execute(handler, mine.ref)).toHaveLength(1);
    const tookMs = await fastestOfSeven(() => world.get(SimilarToIncident).execute(handler, mine.ref));
    // Takes 8 to 20 ms; a plan that reads all sightings takes hundreds.
    expect(tookMs).toBeLessThan(300);
  });
});
