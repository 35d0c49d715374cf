import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { Database } from '@tocsin/platform';
import {
  type Agreement,
  CASE_FIELDS,
  DecideApproval,
  ExportLedger,
  Ledger,
  ReadApprovals,
  ReadLedger,
  ReleaseGate,
  ReleaseModule,
  releaseToPartner,
  RequestApproval,
} from '@tocsin/release';
import { IncidentsWorld } from '../../factories/incidents-world.js';

const PARTNER = { id: '00000000-0000-7000-8000-0000000000bb', name: 'CIRT BB' };
const BYTES = Buffer.from('{"title":"Exactly this"}');
const JSON_TYPE = 'application/json';

let world: IncidentsWorld;
let ada: Actor & { id: string };
let lee: Actor & { id: string };
let incident: { id: string; ref: string };

beforeAll(async () => {
  world = await IncidentsWorld.open([ReleaseModule]);
  ada = await world.person('duty-lead', { name: 'Ada' });
  lee = await world.person('duty-lead', { name: 'Lee' });
});
beforeEach(async () => {
  incident = await world.incident(ada);
});
afterAll(() => world.close());

const agreement = (over: Partial<Agreement> = {}): Agreement => ({
  partnerId: PARTNER.id,
  labels: ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT'],
  allowed: CASE_FIELDS,
  byDefault: [],
  hopLimit: 1,
  drills: false,
  seesPartners: false,
  named: [],
  version: 1,
  ...over,
});

function leave(label: 'GREEN' | 'AMBER+STRICT' | 'RED', terms = agreement(), bytes = BYTES) {
  const request = releaseToPartner(terms, { label, way: { kind: 'share', encrypted: true }, drill: false });
  const subject = { kind: 'incident' as const, ...incident };
  const removed = [{ pointer: '/notes', field: 'notes' as const, reason: 'not-agreed' as const }];
  const about = { actor: ada, subject, partner: PARTNER, content: 'report', removed };
  return world
    .get(Database)
    .transaction((tx) =>
      world.get(ReleaseGate).release(tx, request, about, { bytes, contentType: JSON_TYPE }),
    );
}

const ask = (actor: Actor = ada, terms = agreement(), bytes = BYTES) =>
  world.get(Database).transaction((tx) =>
    world.get(RequestApproval).execute(tx, actor, {
      incident,
      partner: PARTNER,
      agreement: terms,
      label: 'AMBER+STRICT',
      bytes,
      contentType: JSON_TYPE,
      removed: [],
      why: 'They host it.',
    }),
  );

const lines = async (actor: Actor = ada) =>
  (await world.get(ReadLedger).list(actor, { ref: incident.ref, limit: 50 })).items;

const decide = (actor: Actor, id: string, sha256: string, decision: 'approved' | 'declined' = 'approved') =>
  world
    .get(DecideApproval)
    .execute(actor, id, { decision, sha256, reason: decision === 'declined' ? 'No.' : '' });

describe('the ledger', () => {
  test('has what left, with its exact copy and what stayed here', async () => {
    const left = await leave('GREEN');
    expect(left).toMatchObject({ allowed: true });
    const [line] = await lines();
    expect(line).toMatchObject({
      outcome: 'released',
      way: 'share',
      content: 'report',
      label: 'GREEN',
      partner: PARTNER,
      actor: { name: 'Ada' },
      size: BYTES.length,
      removedCount: 1,
      agreementVersion: 1,
    });
    const detail = await world.get(ReadLedger).one(ada, line?.id ?? '');
    expect(detail).toMatchObject({ copy: 'kept', text: BYTES.toString(), removed: [{ pointer: '/notes' }] });
    expect((await world.get(ReadLedger).copy(ada, line?.id ?? '')).bytes).toEqual(BYTES);
    const standing = await world
      .get(Database)
      .transaction((tx) => world.get(Ledger).isReleased(tx, line?.id ?? '', PARTNER.id));
    expect(standing).toBe(true);
  });

  test('has what was refused, and so has the record', async () => {
    expect(await leave('RED')).toMatchObject({ allowed: false, reason: 'above-clearance' });
    expect(await lines()).toMatchObject([{ outcome: 'refused', reason: 'above-clearance', label: 'RED' }]);
    const record = await world.record(incident.id);
    expect(record.find(({ action }) => action === 'release.refused')).toMatchObject({
      reason: 'above-clearance',
    });
  });

  test('takes neither a change nor a deletion', async () => {
    await leave('GREEN');
    await expect(world.query(`UPDATE release.ledger SET label = 'CLEAR'`)).rejects.toThrow('append-only');
    await expect(world.query(`DELETE FROM release.ledger`)).rejects.toThrow('append-only');
  });

  test('hides the lines of a restricted incident from those outside it, in the file too', async () => {
    await leave('GREEN');
    await world.query(`UPDATE incidents.incident SET restricted = true, assignee_id = $2 WHERE id = $1`, [
      incident.id,
      lee.id,
    ]);
    const eve = await world.person('handler', { name: 'Eve' });
    expect(await lines(eve)).toEqual([]);
    const [line] = await lines(lee);
    expect(line).toBeDefined();
    await expect(world.get(ReadLedger).one(eve, line?.id ?? '')).rejects.toMatchObject({
      code: 'RELEASE.LINE_UNKNOWN',
    });
    const file = await text(world.get(ExportLedger).execute(eve, {}).pieces);
    expect(file).not.toContain(incident.ref);
    expect(await text(world.get(ExportLedger).execute(lee, {}).pieces)).toContain(incident.ref);
  });

  test('hides what came about a restricted case, too', async () => {
    await world.query(
      `INSERT INTO sharing.shared_case (id, incident_id, owner, case_id, leader, revision, created_at)
       VALUES (gen_random_uuid(), $1, 'cirt-aa.example', $2, 'https://cirt-aa.example/federation', 1, now())`,
      [incident.id, incident.ref],
    );
    await world.get(Database).transaction((tx) =>
      world.get(Ledger).write(tx, {
        direction: 'in',
        outcome: 'received',
        way: 'share',
        actor: { kind: 'system', id: null, name: PARTNER.name },
        recipient: 'staff',
        partner: PARTNER,
        subject: { kind: 'partner-message', id: incident.id, ref: `cirt-aa.example#${incident.ref}` },
        content: 'result',
        label: 'AMBER',
        drill: false,
      }),
    );
    const seen = async (actor: Actor) =>
      (await world.get(ReadLedger).list(actor, { direction: 'in', limit: 50 })).items.filter(
        ({ subject }) => subject.id === incident.id,
      );
    const eve = await world.person('handler', { name: 'Eve' });
    expect(await seen(eve)).toHaveLength(1);
    await world.query(`UPDATE incidents.incident SET restricted = true WHERE id = $1`, [incident.id]);
    expect(await seen(eve)).toEqual([]);
    expect(await seen(ada)).toHaveLength(1);
  });

  test('gives no copy of a file that was sealed after it left', async () => {
    const bytes = Buffer.from(`a file of ${incident.ref}`);
    await leave('GREEN', agreement(), bytes);
    const [line] = await lines();
    await world.query(
      `INSERT INTO intake.file_verdict (sha256, state, asked_at, sealed) VALUES ($1, 'clean', now(), true)`,
      [line?.sha256],
    );
    const ledger = world.get(ReadLedger);
    expect(await ledger.one(ada, line?.id ?? '')).toMatchObject({ copy: 'sealed', text: null });
    await expect(ledger.copy(ada, line?.id ?? '')).rejects.toMatchObject({ code: 'RELEASE.LINE_UNKNOWN' });
  });

  test('is one line however often a message is tried, and tells what came in', async () => {
    const write = () =>
      world.get(Database).transaction((tx) =>
        world.get(Ledger).write(tx, {
          direction: 'in',
          outcome: 'received',
          way: 'share',
          actor: { kind: 'system', id: null, name: 'Tocsin' },
          recipient: 'staff',
          partner: PARTNER,
          subject: { kind: 'incident', ...incident },
          content: 'report',
          label: 'AMBER',
          drill: false,
          once: `jti ${incident.id}`,
        }),
      );
    expect(await write()).toBe(await write());
    expect(await lines()).toMatchObject([{ direction: 'in', outcome: 'received' }]);
  });
});

describe('four eyes', () => {
  test('AMBER+STRICT waits for a second person, and is let out once for these bytes', async () => {
    expect(await leave('AMBER+STRICT')).toMatchObject({ allowed: false, reason: 'needs-approval' });
    const { id } = await ask();
    const asked = await world.get(ReadApprovals).one(lee, id);
    expect(asked).toMatchObject({
      state: 'waiting',
      mine: true,
      text: BYTES.toString(),
      why: 'They host it.',
    });
    expect((await world.get(ReadApprovals).one(ada, id)).mine).toBe(false);
    await expect(decide(ada, id, asked.sha256)).rejects.toMatchObject({ code: 'RELEASE.SAME_PERSON' });
    expect(await decide(lee, id, asked.sha256)).toMatchObject({ state: 'approved', decidedBy: 'Lee' });
    expect(await leave('AMBER+STRICT')).toMatchObject({ allowed: true });
    const released = (await lines()).find(({ outcome }) => outcome === 'released');
    expect(released).toMatchObject({ approvalId: id });
    expect(await leave('AMBER+STRICT')).toMatchObject({ allowed: false, reason: 'needs-approval' });
  });

  test('other bytes, or another agreement, need another approval', async () => {
    const { id } = await ask();
    const { sha256 } = await world.get(ReadApprovals).one(lee, id);
    await decide(lee, id, sha256);
    expect(await leave('AMBER+STRICT', agreement(), Buffer.from('{"title":"More"}'))).toMatchObject({
      reason: 'needs-approval',
    });
    expect(await leave('AMBER+STRICT', agreement({ version: 2 }))).toMatchObject({
      reason: 'needs-approval',
    });
    expect(await leave('AMBER+STRICT')).toMatchObject({ allowed: true });
  });

  test('what was declined, or waited too long, does not leave', async () => {
    const first = await ask();
    const { sha256 } = await world.get(ReadApprovals).one(lee, first.id);
    await decide(lee, first.id, sha256, 'declined');
    expect(await leave('AMBER+STRICT')).toMatchObject({ reason: 'needs-approval' });
    await expect(decide(lee, first.id, sha256)).rejects.toMatchObject({ code: 'RELEASE.APPROVAL_DECIDED' });
    const second = await ask();
    expect(second.id).not.toBe(first.id);
    world.clock.forward(73 * 60);
    await expect(decide(lee, second.id, sha256)).rejects.toMatchObject({ code: 'RELEASE.APPROVAL_EXPIRED' });
    expect((await world.get(ReadApprovals).one(lee, second.id)).state).toBe('expired');
  });

  test('the right is asked for, of persons only', async () => {
    const { id } = await ask();
    const { sha256 } = await world.get(ReadApprovals).one(lee, id);
    const hal = await world.person('handler', { name: 'Hal' });
    await expect(decide(hal, id, sha256)).rejects.toMatchObject({ code: 'IDENTITY.FORBIDDEN' });
    await expect(ask({ ...ada, kind: 'api-key' })).rejects.toMatchObject({ code: 'RELEASE.ONLY_PERSONS' });
    const key: Actor = { ...lee, kind: 'api-key' };
    await expect(decide(key, id, sha256)).rejects.toMatchObject({ code: 'RELEASE.SAME_PERSON' });
  });
});

async function text(pieces: AsyncGenerator<string>): Promise<string> {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
}
