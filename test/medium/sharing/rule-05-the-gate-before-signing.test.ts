import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RidEvent, ridPolicy } from '@tocsin/formats';
import { type Actor } from '@tocsin/identity';
import { newId } from '@tocsin/platform';
import { ReadLedger } from '@tocsin/release';
import { PreviewShares, ProposeShare, SendEvent } from '@tocsin/sharing';
import { type Cirt, FederationWorld } from '../../factories/federation-world.js';
import { heldBy, incidentOf, release, share } from '../../factories/shared-incidents.js';

let world: FederationWorld;
let a: Cirt;
let b: Cirt;
let c: Cirt;
let actor: Actor;
beforeAll(async () => {
  world = await FederationWorld.open(['aa', 'bb', 'cc']);
  [a, b, c] = [world.cirt('aa'), world.cirt('bb'), world.cirt('cc')];
  actor = await a.person('handler', 'Hana Handler');
});
afterAll(() => world.close());

const ledger = async (ref: string) =>
  (await a.get(ReadLedger).list(actor, { ref, direction: 'out', limit: 50 })).items;
const signed = (partnerId: string) =>
  a.query<{ releaseId: string | null; event: string }>(
    `SELECT release_id AS "releaseId", event FROM sharing.outgoing_message WHERE partner_id = $1`,
    [partnerId],
  );

describe('5. The TLP gate runs once, before signing', () => {
  it('what left is one line of the ledger, with the hash of the bytes, however often it is brought', async () => {
    const incident = await incidentOf(a, actor);
    await share(a, actor, incident.ref, [b]);
    await world.live(1);
    await world.live(1);
    const lines = await ledger(incident.ref);
    expect(lines).toMatchObject([{ outcome: 'released', way: 'share', content: 'report', label: 'AMBER' }]);
    const { text } = await a.get(ReadLedger).one(actor, lines[0]!.id);
    expect((await heldBy(b, incident.ref))!.contents[0]).toBe(text);
    const messages = await signed(await a.partnerId(b));
    expect(messages.filter(({ event }) => event === 'report')).toEqual([
      { event: 'report', releaseId: lines[0]!.id },
    ]);
  });

  it('what is refused is not signed, and stands in the ledger', async () => {
    const incident = await incidentOf(a, actor, { tlp: 'RED' });
    const before = (await signed(await a.partnerId(b))).length;
    const partnerIds = [await a.partnerId(b)];
    const ids = await a.get(ProposeShare).execute(actor, incident.ref, { partnerIds });
    const [preview] = await a.get(PreviewShares).execute(actor, incident.ref, ids);
    expect(preview!.refused).not.toBeNull();
    // To look does nothing.
    expect(await ledger(incident.ref)).toEqual([]);
    const [result] = await release(a, actor, incident.ref, ids);
    expect(result!.outcome).toBe('refused');
    expect(await ledger(incident.ref)).toMatchObject([{ outcome: 'refused', reason: preview!.refused }]);
    expect(await signed(await a.partnerId(b))).toHaveLength(before);
  });

  it('nothing of a case is signed without a release, nor with one to somebody else', async () => {
    const partnerId = await a.partnerId(b);
    const incident = await incidentOf(a, actor);
    const [other] = await share(a, actor, incident.ref, [c]);
    const [line] = await ledger(incident.ref);
    expect(other!.outcome).toBe('released');
    const message: RidEvent = {
      name: 'message',
      rid: ridPolicy('message'),
      case: { owner: a.domain, id: incident.ref, revision: 1, supersedes: null },
      exercise: false,
      hops: [],
      tlp: 'AMBER',
      id: newId(),
      in_reply_to: null,
      author: 'Hana',
      text: 'Look at this.',
    };
    for (const releaseId of [undefined, line!.id]) {
      const sent = a.db.database.transaction((tx) =>
        a.get(SendEvent).execute(tx, { partnerId, event: message, releaseId }),
      );
      await expect(sent).rejects.toThrow('the gate has not released');
    }
  });

  it('a label that rises after it was signed does not stop it: only taking it back does', async () => {
    const incident = await incidentOf(a, actor);
    await share(a, actor, incident.ref, [b]);
    await a.query(`UPDATE incidents.incident SET tlp = 'RED' WHERE id = $1`, [incident.id]);
    await world.live(1);
    expect(await heldBy(b, incident.ref)).toMatchObject({ state: 'visible' });
  });

  it('what a partner misses leaves again only as far as it may now', async () => {
    const misses = async (change: (incidentId: string) => Promise<unknown>) => {
      const incident = await incidentOf(a, actor);
      await share(a, actor, incident.ref, [b]);
      await world.live(1);
      await b.query(`DELETE FROM sharing.foreign_revision`);
      await b.query(`DELETE FROM sharing.foreign_case WHERE case_id = $1`, [incident.ref]);
      await change(incident.id);
      const query: RidEvent = {
        name: 'query',
        rid: ridPolicy('query'),
        case: { owner: a.domain, id: incident.ref, revision: 1, supersedes: null },
        exercise: false,
        hops: [b.issuer],
        tlp: 'AMBER',
        have: null,
        want: 'latest',
      };
      const partnerId = await b.partnerId(a);
      await b.db.database.transaction((tx) => b.get(SendEvent).execute(tx, { partnerId, event: query }));
      await world.live(1);
      return heldBy(b, incident.ref);
    };
    expect(await misses(() => Promise.resolve())).toMatchObject({ revision: 1 });
    const sealed = (id: string) =>
      a.query(
        `UPDATE intake.report SET sealed_at = now()
          WHERE id IN (SELECT report_id FROM incidents.incident_report WHERE incident_id = $1)`,
        [id],
      );
    expect(await misses(sealed)).toBeNull();
    const partnerId = await a.partnerId(b);
    const withoutSummary = () =>
      a.query(
        `INSERT INTO sharing.agreement (partner_id, version, terms, made_at, made_by)
         SELECT partner_id, version + 1, jsonb_set(terms, '{allowed}', (terms->'allowed') - 'summary'), now(), 'Test'
           FROM sharing.agreement WHERE partner_id = $1 ORDER BY version DESC LIMIT 1`,
        [partnerId],
      );
    expect(await misses(withoutSummary)).toBeNull();
  });
});
