import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, apiKeyActor } from '@tocsin/identity';
import { ChangeFields, IncidentDetail } from '@tocsin/incidents';
import {
  AttachReport,
  ListInbox,
  ListReports,
  OpenIncidentFromReport,
  RejectReport,
  ReportFiles,
  Search,
  UndoDecision,
} from '@tocsin/triage';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let lead: Actor & { id: string };
let outsider: Actor & { id: string };
let secret: { id: string; ref: string };
let incidentRef: string;
const text = 'The insider used 203.0.113.66 and https://drop.insider.example/x';

beforeAll(async () => {
  world = await TriageWorld.open();
  lead = await world.person('duty-lead', { name: 'Lead' });
  outsider = await world.person('handler', { name: 'Outsider' });
  secret = await world.report({
    subject: 'Quiet insider matter',
    text,
    from: { name: null, address: 'w@example.org' },
  });
  const { incident } = await world.get(OpenIncidentFromReport).execute(lead, secret.ref, { version: 1 });
  incidentRef = incident.ref;
  const { version } = await world.get(IncidentDetail).execute(lead, incidentRef);
  await world.get(ChangeFields).execute(lead, incidentRef, { version, restricted: true });
  await world.work();
});
afterAll(() => world.close());

const unknown = { code: 'TRIAGE.REPORT_UNKNOWN', status: 404 };

describe('a report of a restricted incident alone', () => {
  test('is not there for those outside it, as if it had never come', async () => {
    const never = await world.detail(outsider, 'R-2026-999999').catch((error: unknown) => error);
    const hidden = await world.detail(outsider, secret.ref).catch((error: unknown) => error);
    expect(hidden).toEqual(never);
    await expect(world.get(ReportFiles).raw(outsider, secret.ref)).rejects.toMatchObject(unknown);
    await expect(
      world.get(ReportFiles).attachment(outsider, secret.ref, 'a'.repeat(64)),
    ).rejects.toMatchObject({
      status: 404,
    });
    const list = await world.get(ListReports).execute(outsider, { limit: 200 });
    expect(list.items.map(({ ref }) => ref)).not.toContain(secret.ref);
    for (const q of ['insider', secret.ref, incidentRef, '203.0.113.66']) {
      expect((await world.get(Search).execute(outsider, { q, limit: 10 })).items).toEqual([]);
      expect((await world.get(ListReports).execute(outsider, { q, limit: 10 })).items).toEqual([]);
    }
  });

  test('is there for those inside', async () => {
    expect((await world.detail(lead, secret.ref)).incidents).toEqual([incidentRef]);
    expect((await world.get(Search).execute(lead, { q: 'insider', limit: 10 })).items).toHaveLength(2);
    const key = apiKeyActor({ id: lead.id, name: 'Feed', scopes: ['report.read', 'incident.read'] });
    await expect(world.detail(key, secret.ref)).rejects.toMatchObject(unknown);
  });

  test('cannot be decided on, named as an original, or undone from outside', async () => {
    const stale = { version: 1, reason: 'spam' as const };
    await expect(world.get(RejectReport).execute(outsider, secret.ref, stale)).rejects.toMatchObject(unknown);
    await expect(world.get(UndoDecision).execute(outsider, secret.ref)).rejects.toMatchObject({
      status: 409,
    });
    const other = await world.report();
    await expect(
      world
        .get(RejectReport)
        .execute(outsider, other.ref, { ...stale, reason: 'duplicate', duplicateOf: secret.ref }),
    ).rejects.toMatchObject(unknown);
    await expect(
      world.get(AttachReport).execute(outsider, other.ref, { version: 1, incident: incidentRef }),
    ).rejects.toMatchObject({ code: 'INCIDENT.UNKNOWN' });
    const mine = await world.incident(outsider);
    await expect(
      world.get(AttachReport).execute(outsider, secret.ref, { incident: mine.ref }),
    ).rejects.toMatchObject(unknown);
  });

  test('is no suggestion, not even as a number', async () => {
    const alike = await world.report({
      subject: 'Saw this too',
      text,
      from: { name: null, address: 'w@example.org' },
    });
    const row = async (actor: Actor) => {
      const { items } = await world.get(ListInbox).execute(actor, { view: 'new', limit: 200 });
      return items.find(({ ref }) => ref === alike.ref)?.suggestion?.duplicate;
    };
    expect(await row(lead)).toMatchObject({ ref: incidentRef, kind: 'incident' });
    expect(await row(outsider)).toBeNull();
    expect((await world.detail(lead, alike.ref)).suggestions?.duplicates).toHaveLength(1);
    expect((await world.detail(outsider, alike.ref)).suggestions?.duplicates).toEqual([]);
  });

  test('is seen again with another incident, and that one’s reference only', async () => {
    const open = await world.incident(outsider);
    await world.get(AttachReport).execute(lead, secret.ref, { incident: open.ref });
    expect((await world.detail(outsider, secret.ref)).incidents).toEqual([open.ref]);
    const stale = await world
      .get(RejectReport)
      .execute(outsider, secret.ref, { version: 1, reason: 'spam' })
      .catch((error: unknown) => error);
    expect(stale).toMatchObject({ code: 'TRIAGE.STALE' });
    expect(JSON.stringify(stale)).not.toContain(incidentRef);
  });
});
