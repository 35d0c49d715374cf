import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apiKeyActor, type Actor } from '@tocsin/identity';
import {
  AddNote,
  AssignIncident,
  ChangeFields,
  ChangeState,
  IncidentDetail,
  IncidentReferences,
  type IncidentRow,
  IncidentTimeline,
  LinkReports,
  ListIncidents,
  SearchIncidents,
  SetSeverity,
  visibleIncidents,
} from '@tocsin/incidents';
import { IndexIncident } from '../../../libs/incidents/src/search/index-incident.js';
import { IncidentsWorld } from '../../factories/incidents-world.js';

let world: IncidentsWorld;
let secret: IncidentRow;
let owner: Actor & { id: string };
let member: Actor & { id: string };
let teammate: Actor & { id: string };
let assignee: Actor & { id: string };
let lead: Actor & { id: string };
let outsider: Actor & { id: string };
let administrator: Actor & { id: string };

beforeAll(async () => {
  world = await IncidentsWorld.open();
  const team = await world.team('Special cases');
  owner = await world.person('handler', { name: 'Owner' });
  member = await world.person('handler', { name: 'Member' });
  teammate = await world.person('handler', { name: 'Teammate', teamIds: [team] });
  assignee = await world.person('handler', { name: 'Assignee' });
  lead = await world.person('duty-lead', { name: 'Lead' });
  outsider = await world.person('handler', { name: 'Outsider' });
  administrator = await world.person('administrator', { name: 'Administrator' });
  secret = await world.incident(owner, {
    title: 'Leak at the ministry',
    restricted: true,
    memberIds: [member.id],
    personId: assignee.id,
    teamId: team,
  });
  await world.get(IndexIncident).run({ incidentId: secret.id });
});
afterAll(() => world.close());

describe('a restricted incident', () => {
  test('is there for its members, its assignee, its team and the duty lead', async () => {
    for (const actor of [owner, member, assignee, teammate, lead])
      expect(await seen(actor)).toEqual(everywhere(true));
  });

  test('is nowhere for anyone else, not for an administrator, not for a key without the scope', async () => {
    const key = apiKeyActor({ id: member.id, name: 'Feed', scopes: ['incident.read', 'incident.write'] });
    for (const actor of [outsider, administrator, key]) expect(await seen(actor)).toEqual(everywhere(false));
  });

  test('answers every command of an outsider as if it did not exist', async () => {
    const unknown = { code: 'INCIDENT.UNKNOWN', status: 404 };
    const { ref } = secret;
    const commands = (of: string) => [
      world.get(ChangeFields).execute(outsider, of, { version: 1, title: 'Mine' }),
      world.get(ChangeState).execute(outsider, of, { version: 1, to: 'in-progress' }),
      world.get(SetSeverity).execute(outsider, of, { version: 1, override: null }),
      world.get(AssignIncident).execute(outsider, of, { version: 1, toMe: true }),
      world.get(AddNote).execute(outsider, of, 'Hello'),
      world.get(LinkReports).execute(outsider, of, []),
    ];
    const results = await Promise.allSettled([...commands(ref), ...commands('I-2026-999999')]);
    for (const result of results) expect(result).toMatchObject({ status: 'rejected', reason: unknown });
  });
});

test('whoever restricts an incident stays in it, and only the duty lead lifts it, with a reason', async () => {
  const incident = await world.incident(owner);
  const change = (actor: Actor, version: number, restricted: boolean, reason?: string) =>
    world.get(ChangeFields).execute(actor, incident.ref, { version, restricted, reason });
  await change(outsider, 1, true);
  const canSee = async (actor: Actor) =>
    (await world.get(ListIncidents).execute(actor, { limit: 200 })).items.some(
      ({ id }) => id === incident.id,
    );
  expect([await canSee(outsider), await canSee(owner)]).toEqual([true, false]);
  await expect(change(outsider, 2, false, 'x')).rejects.toMatchObject({ code: 'IDENTITY.FORBIDDEN' });
  await expect(change(lead, 2, false)).rejects.toMatchObject({ code: 'INCIDENT.FIELDS_MISSING' });
  await change(lead, 2, false, 'It is in the papers');
  expect(await canSee(owner)).toBe(true);
  const { detail } = (await world.record(incident.id))[1] ?? {};
  expect(detail?.changes).toEqual({
    restricted: { from: false, to: true },
    members: { from: [], to: ['Outsider'] },
  });
});

test('its reports cannot be drawn into another incident by those who may not see it', async () => {
  const report = await world.report({ subject: 'From the ministry' });
  await world.incident(owner, { restricted: true, reports: [report] });
  const other = await world.incident(outsider);
  const link = (actor: Actor) => world.get(LinkReports).execute(actor, other.ref, [report.ref]);
  await expect(link(outsider)).rejects.toMatchObject({ code: 'INCIDENT.REPORT_UNKNOWN' });
  expect((await link(owner)).version).toBe(2);
});

test('members are replaced as a list', async () => {
  const incident = await world.incident(owner, { restricted: true });
  await world
    .get(ChangeFields)
    .execute(owner, incident.ref, { version: 1, memberIds: [owner.id, member.id] });
  expect(
    (await world.get(IncidentDetail).execute(member, incident.ref)).members.map(({ name }) => name),
  ).toEqual(['Member', 'Owner']);
});

/** In which places an actor meets the incident. */
async function seen(actor: Actor): Promise<Record<string, boolean>> {
  const is = ({ ref }: { ref: string }) => ref === secret.ref;
  const found = (work: Promise<unknown>) =>
    work.then(
      () => true,
      () => false,
    );
  const list = world.get(ListIncidents);
  const params: unknown[] = [];
  const [count] = await world.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM incidents.incident x WHERE x.title = 'Leak at the ministry' AND ${visibleIncidents('x', actor, params)}`,
    params,
  );
  return {
    list: (await list.execute(actor, { limit: 200 })).items.some(is),
    active: (await list.execute(actor, { active: true, limit: 200 })).items.some(is),
    filtered: (await list.execute(actor, { q: 'ministry', limit: 200 })).items.some(is),
    search: (await world.get(SearchIncidents).execute(actor, { q: 'ministry', limit: 50 })).items.some(is),
    reference: await found(world.get(IncidentReferences).findByReference(actor, secret.ref)),
    detail: await found(world.get(IncidentDetail).execute(actor, secret.ref)),
    timeline: await found(world.get(IncidentTimeline).execute(actor, secret.ref, { limit: 10 })),
    count: count?.n === 1,
  };
}

function everywhere(yes: boolean): Record<string, boolean> {
  const places = ['list', 'active', 'filtered', 'search', 'reference', 'detail', 'timeline', 'count'];
  return Object.fromEntries(places.map((place) => [place, yes]));
}
