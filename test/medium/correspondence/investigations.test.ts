import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ChangeInvestigation,
  HoldInvestigation,
  InvestigationsOfIncident,
  ListInvestigations,
  OpenInvestigation,
  PreviewThirdParty,
  WriteToThirdParty,
} from '@tocsin/correspondence';
import { type Actor } from '@tocsin/identity';
import { IncidentDetail } from '@tocsin/incidents';
import { newId } from '@tocsin/platform';
import { SettleInvestigations } from '../../../libs/correspondence/src/investigations/settle-investigations.js';
import { TellFollowUp } from '../../../libs/correspondence/src/investigations/tell-follow-up.js';
import { SendMail } from '../../../libs/correspondence/src/outbox/send-mail.js';
import { CorrespondenceWorld, eml } from '../../factories/correspondence-world.js';

let world: CorrespondenceWorld;
let ada: Actor & { id: string };

beforeAll(async () => {
  world = await CorrespondenceWorld.open({
    handlers: {
      'mail.send': SendMail,
      'incident.state-changed': SettleInvestigations,
      'correspondence.follow-up': TellFollowUp,
    },
  });
  ada = await world.person('handler');
});
afterAll(() => world.close());

const HOSTER = 'abuse@hoster.example';

async function begun(facts: Parameters<CorrespondenceWorld['incident']>[1] = {}) {
  const report = await world.report({ from: 'rosa@victim.example', tlp: 'GREEN' });
  const incident = await world.incident([report], { tlp: 'GREEN', ...facts });
  const { ref } = await world.get(OpenInvestigation).execute(ada, incident.ref, {
    kind: 'hoster',
    party: 'Example Hosting',
    to: [HOSTER],
    subject: 'Phishing page',
  });
  return { report, incident, ref };
}
const one = async (incident: { ref: string }, ref: string) => {
  const found = (await world.get(InvestigationsOfIncident).execute(ada, incident.ref)).find(
    (each) => each.ref === ref,
  );
  if (!found) throw new Error(`${ref} is not at ${incident.ref}`);
  return found;
};
const write = (ref: string, text = 'Please take http://192.0.2.7/login offline.', more: object = {}) =>
  world.get(WriteToThirdParty).execute(ada, ref, { text, ...more });
const token = async (ref: string) => {
  const [row] = await world.query<{ token: string }>(
    `SELECT t.token FROM correspondence.thread t JOIN correspondence.investigation v ON v.thread_id = t.id WHERE v.reference = $1`,
    [ref],
  );
  return row?.token ?? '';
};
async function sent(): Promise<string> {
  world.clock.forward(1);
  expect(await world.work()).toEqual([]);
  const parcel = world.carrier.parcels.at(-1);
  if (!parcel) throw new Error('nothing left');
  return parcel.bytes.toString('utf8');
}

describe('a conversation with a third party', () => {
  it('leaves under a tag and a reply address of its own, and names nothing of the report', async () => {
    const { report, incident, ref } = await begun();
    expect(ref).toMatch(/^T-\d{4}-\d{6}$/);
    await write(ref);
    const mail = await sent();
    expect(mail).toContain(`Subject: [${ref}] [TLP:GREEN] Phishing page`);
    expect(mail).toContain(`+r.${await token(ref)}@`);
    for (const secret of [
      report.ref,
      report.messageId ?? '',
      report.from,
      'Rosa',
      'Strange mail',
      incident.ref,
    ])
      expect(mail).not.toContain(secret);
    expect(mail).not.toMatch(/^(?:In-Reply-To|References):/im);
    expect(world.carrier.parcels.at(-1)?.envelope.to).toEqual([HOSTER]);
    expect((await one(incident, ref)).state).toBe('waiting');
  });

  it('can be taken back, like any answer, before it leaves', async () => {
    const { incident, ref } = await begun();
    const { state, id } = await write(ref);
    expect(state).toBe('held');
    expect((await one(incident, ref)).messages.map((each) => each.id)).toEqual([id]);
  });

  it.each([
    ['the token', async (ref: string) => ({ to: `cirt+r.${await token(ref)}@cirt.example`, headers: {} })],
    [
      'References',
      async (_ref: string, id: string) => ({
        to: 'cirt@cirt.example',
        headers: { 'In-Reply-To': id, References: id },
      }),
    ],
    [
      'the tag, from one of theirs',
      (ref: string) => ({ to: 'cirt@cirt.example', headers: { Subject: `Re: [${ref}]` } }),
    ],
  ])('gets the answer by %s', async (_how, of) => {
    const { report, incident, ref } = await begun();
    const { id } = await write(ref);
    await sent();
    const { to, headers } = await of(ref, await world.messageIdOf({ id }));
    const filing = await world.receive(
      eml({ From: `Abuse <${HOSTER}>`, To: to, ...headers }, 'It is offline.'),
      {
        from: HOSTER,
        to: [to],
      },
    );
    expect(filing).toMatchObject({ as: 'reply', reportId: null, duplicate: false });
    const { state, messages } = await one(incident, ref);
    expect(state).toBe('answered');
    expect(messages.at(-1)).toMatchObject({
      direction: 'in',
      audience: 'third-party',
      text: 'It is offline.',
    });
    // Neither the reporter's thread nor his status page knows of it.
    const [{ count } = { count: -1 }] = await world.query<{ count: number }>(
      `SELECT count(*)::int FROM correspondence.message m JOIN correspondence.thread t ON t.id = m.thread_id WHERE t.report_id = $1`,
      [report.id],
    );
    expect(count).toBe(0);
  });

  it('does not believe a tag from a stranger', async () => {
    const { ref } = await begun();
    const filing = await world.receive(eml({ From: 'x@stranger.example', Subject: `Re: [${ref}] hello` }));
    expect(filing).toMatchObject({ as: null, mentions: [ref] });
  });

  it('takes the same mail by two routes once', async () => {
    const { incident, ref } = await begun();
    await write(ref);
    await sent();
    const to = `cirt+r.${await token(ref)}@cirt.example`;
    const mail = eml({ From: HOSTER, To: to, 'Message-ID': '<twice@hoster.example>' }, 'Done.');
    await world.receive(mail, { to: [to] });
    expect(await world.receive(mail, { to: [to] })).toMatchObject({ as: 'reply', duplicate: true });
    expect((await one(incident, ref)).messages).toHaveLength(2);
  });

  it('stands in the incident’s timeline with who said it', async () => {
    const { incident, ref } = await begun();
    await write(ref);
    const { timeline } = await world.get(IncidentDetail).execute(ada, incident.ref);
    const said = timeline.items.filter(({ kind }) => kind === 'message');
    expect(said.map(({ message }) => message)).toMatchObject([
      {
        audience: 'third-party',
        report: null,
        investigation: { ref, party: 'Example Hosting', kind: 'hoster' },
      },
    ]);
  });
});

describe('what does not reach a third party', () => {
  it.each([
    ['his address', 'Ask rosa@victim.example.', 'rosa@victim.example'],
    ['his name', 'Rosa Reporter told us.', 'Rosa Reporter'],
    ['a quotation of him', '> On Monday Rosa\n> Reporter wrote:\n> look', 'Rosa Reporter'],
  ])('who reported it: %s', async (_what, text, named) => {
    const { incident, ref } = await begun();
    await expect(write(ref, text)).rejects.toMatchObject({
      code: 'CORRESPONDENCE.NAMES_REPORTER',
      extra: { named: [named] },
    });
    expect(await world.get(PreviewThirdParty).execute(ada, ref, { text })).toMatchObject({ named: [named] });
    expect((await one(incident, ref)).messages).toEqual([]);
  });

  it('unless somebody says that he agreed, which stands in the record', async () => {
    const { incident, ref } = await begun();
    await write(ref, 'Rosa Reporter told us.', { namesReporter: true });
    const [row] = await world.query<{ named: string[] }>(
      `SELECT detail->'named' AS named FROM audit.entry WHERE subject_id = $1 AND action = 'message.queued'`,
      [incident.id],
    );
    expect(row?.named).toEqual(['Rosa Reporter']);
  });

  it('a file with his address in it', async () => {
    const { ref } = await begun();
    const uploads = [
      {
        name: 'evidence.eml',
        contentType: 'message/rfc822',
        bytes: Buffer.from('From: Rosa@Victim.example\r\n\r\nx'),
      },
    ];
    await expect(write(ref, 'See the file.', { uploads })).rejects.toMatchObject({
      extra: { named: ['rosa@victim.example'] },
    });
  });

  it('a file of that name', async () => {
    const { ref } = await begun();
    const uploads = [
      { name: 'mail of rosa@victim.example.txt', contentType: 'text/plain', bytes: Buffer.from('x') },
    ];
    await expect(write(ref, 'See the file.', { uploads })).rejects.toMatchObject({
      code: 'CORRESPONDENCE.NAMES_REPORTER',
    });
  });

  it('what is above its clearance; the refusal is kept', async () => {
    const { incident, ref } = await begun({ tlp: 'AMBER' });
    await expect(write(ref)).rejects.toMatchObject({ code: 'RELEASE.REFUSED' });
    expect(await world.actions(incident.id)).toContain('release.refused');
    await expect(write(ref, 'Harmless.', { tlp: 'GREEN' })).resolves.toMatchObject({ state: 'held' });
  });

  it('an exercise', async () => {
    const { ref } = await begun({ drill: true });
    await expect(write(ref)).rejects.toMatchObject({ code: 'RELEASE.REFUSED' });
  });

  it('what somebody else of theirs is copied in on, unless a person says so', async () => {
    const { incident, ref } = await begun();
    await write(ref);
    await sent();
    const to = `cirt+r.${await token(ref)}@cirt.example`;
    await world.receive(eml({ From: HOSTER, To: to, Cc: 'curious@elsewhere.example' }, 'Done.'), {
      to: [to],
    });
    const { participants, recipients } = await one(incident, ref);
    expect(participants).toContain('curious@elsewhere.example');
    expect(recipients).toEqual([HOSTER]);
    await write(ref, 'Thank you.');
    await sent();
    expect(world.carrier.parcels.at(-1)?.envelope.to).toEqual([HOSTER]);
  });

  it('a case that is hidden from the writer', async () => {
    const { ref } = await begun({ restricted: true }).catch(() => ({ ref: '' }));
    expect(ref).toBe('');
  });
});

describe('an organisation of ours', () => {
  const DESK = 'desk@bank.example';
  const MALLORY = 'mallory@elsewhere.example';

  /** AMBER may go to the desk, its only known contact. */
  async function bound() {
    const organisationId = newId();
    await world.query(
      `INSERT INTO constituency.organisation (id, name, kind, created_at) VALUES ($1, 'Bank', 'constituent', now())`,
      [organisationId],
    );
    await world.query(
      `INSERT INTO constituency.contact (id, organisation_id, name, email, around_the_clock, position)
       VALUES ($1, $2, 'Desk', $3, false, 0)`,
      [newId(), organisationId, DESK],
    );
    const report = await world.report({ from: 'rosa@victim.example', tlp: 'GREEN' });
    const incident = await world.incident([report], { tlp: 'AMBER' });
    const { ref } = await world.get(OpenInvestigation).execute(ada, incident.ref, {
      kind: 'bank',
      party: 'Bank',
      organisationId,
      to: [DESK],
      subject: 'Mule account',
    });
    await write(ref, 'Please stop the account.');
    await sent();
    return { incident, ref, organisationId, to: `cirt+r.${await token(ref)}@cirt.example` };
  }

  it('is told AMBER as long as all who read are known contacts, not who joined by a copy', async () => {
    const { ref, to } = await bound();
    await world.receive(eml({ From: DESK, To: to, Cc: MALLORY }, 'Which one?'), { to: [to] });
    const preview = await world
      .get(PreviewThirdParty)
      .execute(ada, ref, { text: 'This.', to: [DESK, MALLORY] });
    expect(preview).toMatchObject({ clearance: 'GREEN', refused: expect.any(String) });
    await expect(write(ref, 'This.', { to: [DESK, MALLORY] })).rejects.toMatchObject({
      code: 'RELEASE.REFUSED',
    });
    await expect(write(ref, 'This.', { to: [MALLORY] })).rejects.toMatchObject({ code: 'RELEASE.REFUSED' });
    await expect(write(ref, 'This.', { to: [DESK] })).resolves.toMatchObject({ state: 'held' });
  });

  it('is told nothing AMBER that waits where a contact has gone meanwhile', async () => {
    const { ref, organisationId, incident } = await bound();
    const { id } = await write(ref, 'This.');
    await world.query(`DELETE FROM constituency.contact WHERE organisation_id = $1`, [organisationId]);
    const before = world.carrier.parcels.length;
    world.clock.forward(1);
    await world.work();
    expect(world.carrier.parcels).toHaveLength(before);
    const { messages } = await one(incident, ref);
    expect(messages.find((each) => each.id === id)).toMatchObject({ state: 'dead' });
  });

  it('is not joined by whom a forger copies in', async () => {
    const { incident, ref, to } = await bound();
    const authentication = {
      checkedAt: '2026-11-22T08:00:00Z',
      by: 'us',
      spf: { result: 'fail' as const, domain: 'bank.example' },
      dkim: [],
      dmarc: { result: 'fail' as const, domain: 'bank.example', policy: 'reject' },
      arc: { result: 'none' as const, sealedBy: [] },
    };
    await world.receive(eml({ From: DESK, To: to, Cc: MALLORY }, 'Which one?'), { to: [to], authentication });
    const { participants, messages } = await one(incident, ref);
    expect(messages.at(-1)).toMatchObject({ direction: 'in', text: 'Which one?' });
    expect(participants).toEqual([DESK]);
  });
});

describe('its course', () => {
  it('is refused where something was said that the writer has not seen', async () => {
    const { ref } = await begun();
    await write(ref);
    await expect(write(ref, 'Again.', { lastMessageId: null })).rejects.toMatchObject({
      code: 'CORRESPONDENCE.STALE',
    });
  });

  it('asks to be followed up when its date has come, and not once they have answered', async () => {
    const { ref } = await begun();
    await write(ref, 'Please answer.', { followUpAt: new Date(world.clock.now().getTime() + 3_600_000) });
    const due = () =>
      world.query(
        `SELECT FROM graphile_worker._private_jobs WHERE payload->>'name' = 'correspondence.follow-up-due'`,
      );
    world.clock.forward(62);
    const jobs = world.get(TellFollowUp);
    const [row] = await world.query<{ id: string }>(
      `SELECT thread_id AS id FROM correspondence.investigation WHERE reference = $1`,
      [ref],
    );
    await jobs.run({ threadId: row?.id ?? '' });
    expect(await due()).toHaveLength(1);
    await world.query(`UPDATE correspondence.investigation SET state = 'answered' WHERE reference = $1`, [
      ref,
    ]);
    await jobs.run({ threadId: row?.id ?? '' });
    expect(await due()).toHaveLength(1);
    await world.work();
  });

  it('marks an address that mail did not reach', async () => {
    const { incident, ref } = await begun();
    const { id } = await write(ref);
    await sent();
    const to = `cirt+r.${await token(ref)}@cirt.example`;
    const bounce = [
      'From: MAILER-DAEMON@hoster.example',
      `To: ${to}`,
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      '',
      'Not delivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.hoster.example',
      '',
      `Final-Recipient: rfc822; ${HOSTER}`,
      'Action: failed',
      'Status: 5.1.1',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${await world.messageIdOf({ id })}`,
      '--b--',
    ].join('\n');
    expect(await world.receive(bounce, { from: '', to: [to] })).toMatchObject({ as: 'bounce-of-ours' });
    expect(await one(incident, ref)).toMatchObject({ bounced: [HOSTER], state: 'waiting' });
  });

  it('is settled when its incident ends, and open again when they write', async () => {
    const { incident, ref } = await begun();
    await write(ref);
    await sent();
    await world.query(`UPDATE incidents.incident SET state = 'closed' WHERE id = $1`, [incident.id]);
    await world.get(SettleInvestigations).handle({ incidentId: incident.id, to: 'closed' });
    expect(await one(incident, ref)).toMatchObject({ state: 'closed', stateReason: 'The incident ended.' });
    const to = `cirt+r.${await token(ref)}@cirt.example`;
    await world.receive(eml({ From: HOSTER, To: to }, 'Late, but done.'), { to: [to] });
    expect((await one(incident, ref)).state).toBe('answered');
  });

  it('stays open while another active incident needs the answer', async () => {
    const { incident, ref } = await begun();
    const other = await world.incident([]);
    await world.get(HoldInvestigation).execute(ada, ref, other.ref);
    const close = async (id: string) => {
      await world.query(`UPDATE incidents.incident SET state = 'closed' WHERE id = $1`, [id]);
      await world.get(SettleInvestigations).handle({ incidentId: id, to: 'closed' });
    };
    await close(incident.id);
    expect((await one(other, ref)).state).toBe('open');
    await close(other.id);
    expect((await one(other, ref)).state).toBe('closed');
  });

  it('is changed by one person at a time, and says why it is taken up again', async () => {
    const { incident, ref } = await begun();
    const change = world.get(ChangeInvestigation);
    await change.execute(ada, ref, { version: 1, state: 'closed' });
    await expect(change.execute(ada, ref, { version: 1, state: 'open' })).rejects.toMatchObject({
      code: 'CORRESPONDENCE.INVESTIGATION_STALE',
    });
    await expect(change.execute(ada, ref, { version: 2, state: 'open' })).rejects.toMatchObject({
      code: 'CORRESPONDENCE.REASON_MISSING',
    });
    await change.execute(ada, ref, {
      version: 2,
      state: 'open',
      reason: 'They called.',
      add: ['noc@hoster.example'],
    });
    expect(await one(incident, ref)).toMatchObject({
      state: 'open',
      participants: [HOSTER, 'noc@hoster.example'],
    });
  });
});

describe('reading', () => {
  it('takes the same two statements for one as for ten, and one for the list', async () => {
    const { incident } = await begun();
    const count = () =>
      world.db.countStatements(() => world.get(InvestigationsOfIncident).execute(ada, incident.ref));
    expect(await count()).toBe(2);
    for (let n = 0; n < 9; n++)
      await world
        .get(OpenInvestigation)
        .execute(ada, incident.ref, { kind: 'other', party: `P${n}`, to: [`p${n}@x.example`], subject: 'x' });
    expect(await count()).toBe(2);
    const list = () => world.get(ListInvestigations).execute(ada, { limit: 200 });
    expect(await world.db.countStatements(list)).toBe(1);
    const { items } = await list();
    expect(items.every(({ state }) => state !== 'closed')).toBe(true);
  });
});
