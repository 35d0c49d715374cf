import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { apiKeyActor } from '@tocsin/identity';
import { newId } from '@tocsin/platform';
import { ListReports, Search } from '@tocsin/triage';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
beforeAll(async () => {
  world = await TriageWorld.open();
  await world.organisation('Bank of Utopia', 'bank.example');
  await world.report({ text: 'The page https://www.bank.example/login asks for passwords.' });
});
afterAll(() => world.close());

const KNOWN = 'org:"bank of utopia"';
const UNKNOWN = 'org:"no such house xxxx"';
const key = (...scopes: Parameters<typeof apiKeyActor>[0]['scopes']) =>
  apiKeyActor({ id: newId(), name: 'Feed', scopes });

async function answers(actor: ReturnType<typeof key>, q: string): Promise<string> {
  const search = await world.get(Search).execute(actor, { q, limit: 10 });
  const list = await world.get(ListReports).execute(actor, { q, limit: 10 });
  // What was asked is said back; all else must not differ.
  const asked = /"(?:start|end|found|q|query|text)":(?:"(?:[^"\\]|\\.)*"|\d+)/g;
  return JSON.stringify([search, list])
    .replaceAll(asked, '')
    .replaceAll(/bank of utopia|no such house xxxx/gi, '');
}

test('who may not read the constituency learns from no query whom it has', async () => {
  const reader = key('report.read', 'incident.read');
  expect(await answers(reader, KNOWN)).toBe(await answers(reader, UNKNOWN));
  expect((await world.get(Search).execute(reader, { q: KNOWN, limit: 10 })).items).toEqual([]);
  // Other names are answered as before.
  expect(await answers(reader, 'assignee:nobody-of-that-name')).toContain('unknown-name');
});

test('who may finds what concerns an organisation, and is told of a name that none has', async () => {
  const reader = key('report.read', 'constituency.read');
  expect((await world.get(Search).execute(reader, { q: KNOWN, limit: 10 })).items).toHaveLength(1);
  expect(await answers(reader, UNKNOWN)).toContain('unknown-name');
});
