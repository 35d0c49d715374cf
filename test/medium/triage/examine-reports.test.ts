import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Actor } from '@tocsin/identity';
import { Observables } from '@tocsin/observables';
import { ExamineBatch, ExamineReport } from '@tocsin/triage';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor;
beforeAll(async () => {
  world = await TriageWorld.open();
  ada = await world.person('handler');
  await world.organisation('City Hospital', 'hospital.example', 'health', 'essential');
});
afterAll(() => world.close());

const examined = (id: string) =>
  world.query<{ payload: { payload: { reportId: string } } }>(
    `SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'name' = 'report.examined'
        AND payload->'payload'->>'reportId' = $1`,
    [id],
  );

test('twice, at once and again, has one effect', async () => {
  const { id, reference } = await world.receive({ text: 'See 192.0.2.5 and 192.0.2.6' });
  const examine = world.get(ExamineReport);
  await Promise.all([examine.run({ reportId: id }), examine.run({ reportId: id })]);
  await examine.run({ reportId: id });
  expect(await examined(id)).toHaveLength(1);
  expect((await world.detail(ada, reference)).observables).toHaveLength(2);
});

test('a report that is gone stops nothing', async () => {
  await world.get(ExamineReport).run({ reportId: '01900000-0000-7000-8000-000000000000' });
  await world.get(ExamineBatch).run({ reportIds: [] });
});

test('in bulk: each with its own, found by the others; several workers never lock each other out', async () => {
  const made = [];
  for (let i = 0; i < 60; i++) {
    const text = `Host 198.51.100.${i} talks to c2.botnet.example and 203.0.113.${i % 3}`;
    made.push(await world.receive({ channel: 'bulk', subject: `Event ${i}`, text }));
  }
  const batch = world.get(ExamineBatch);
  const ids = made.map(({ id }) => id);
  await Promise.all([
    batch.run({ reportIds: ids.slice(0, 30) }),
    batch.run({ reportIds: ids.slice(30).toReversed() }),
    batch.run({ reportIds: ids.slice(15, 45) }),
  ]);
  for (const { id, reference } of made) {
    const detail = await world.detail(ada, reference);
    expect(detail.examinedAt).not.toBeNull();
    expect(detail.observables).toHaveLength(3);
    expect(await examined(id)).toHaveLength(1);
  }
});

describe('one that cannot be examined', () => {
  afterEach(() => void jest.restoreAllMocks());

  test('says so and stands in the queue; those that came with it are examined, and no job fails', async () => {
    const made = [];
    for (const text of ['See 192.0.2.71', 'See 192.0.2.72', 'See 192.0.2.73'])
      made.push(await world.receive({ channel: 'bulk', text }));
    const poison = made[1]!;
    const { record } = Observables.prototype;
    jest.spyOn(Observables.prototype, 'record').mockImplementation(function (
      this: Observables,
      ...[into, subject, sightings]
    ) {
      if (subject.id === poison.id && sightings.length > 0) throw new TypeError('poison');
      return record.call(this, into, subject, sightings);
    });
    await world.get(ExamineBatch).run({ reportIds: made.map(({ id }) => id) });
    for (const { id, reference } of made) {
      const { examinedAt, problems, observables } = await world.detail(ada, reference);
      const failed = id === poison.id;
      expect(examinedAt).not.toBeNull();
      expect(problems).toEqual(failed ? [{ code: 'examination-failed', detail: 'TypeError' }] : []);
      expect(observables).toHaveLength(failed ? 0 : 1);
      expect(await examined(id)).toHaveLength(1);
    }
  });

  test('waits where the world is to blame, not the report', async () => {
    const { id, reference } = await world.receive({ text: 'See 192.0.2.74' });
    jest
      .spyOn(Observables.prototype, 'record')
      .mockRejectedValue(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    await expect(world.get(ExamineReport).run({ reportId: id })).rejects.toThrow('ECONNREFUSED');
    jest.restoreAllMocks();
    await world.get(ExamineReport).run({ reportId: id });
    expect((await world.detail(ada, reference)).observables).toHaveLength(1);
  });
});

describe('what a machine states', () => {
  test('is taken as it is: class, observables by type', async () => {
    const { ref } = await world.report({
      subject: 'Event',
      fields: {
        classification: { class: 'intrusion-attempts', type: 'brute-force' },
        observables: [
          { type: 'ipv4', value: '192.0.2[.]77' },
          { type: 'asn', value: '64500' },
          { type: 'ipv4', value: 'not an address' },
          { type: 'magic', value: 'x' },
          'nonsense',
        ],
        externalId: 'feed-1',
      },
    });
    const detail = await world.detail(ada, ref);
    expect(detail.suggestions?.classification[0]).toMatchObject({
      class: 'intrusion-attempts',
      type: 'brute-force',
      reasons: [{ kind: 'stated' }],
    });
    expect(detail.observables.map(({ type, value }) => `${type} ${value}`)).toEqual([
      'asn AS64500',
      'ipv4 192.0.2.77',
    ]);
    expect(detail.observables[0]?.places).toEqual(['field:observables']);
  });

  test('of a complaint: the address behind Source-IP', async () => {
    const { ref } = await world.report({
      kind: 'abuse-report',
      subject: 'Abuse',
      fields: {
        reports: [{ feedbackType: 'fraud', sourceIp: '192.0.2.99', reportedUri: ['https://kit.example/a'] }],
      },
    });
    const detail = await world.detail(ada, ref);
    expect(detail.suggestions?.classification[0]).toMatchObject({ class: 'fraud', type: 'phishing' });
    expect(detail.observables).toContainEqual(
      expect.objectContaining({ value: '192.0.2.99', places: ['field:sourceIp'] }),
    );
  });
});

test('a form: its kind, its answers, whom it hits, how bad it looks', async () => {
  const { ref } = await world.report({
    channel: 'web',
    subject: 'Ransomware: everything is gone',
    form: { kind: 'ransomware', note: 'note at http://pay.example/id', affected: ['mail.hospital.example'] },
  });
  const detail = await world.detail(ada, ref);
  expect(detail.suggestions).toMatchObject({
    classification: [{ class: 'malicious-code', type: 'infected-system' }],
    organisations: [
      { name: 'City Hospital', matches: [{ value: 'mail.hospital.example', asset: 'hospital.example' }] },
    ],
    severity: {
      selection: {
        functional_impact: 'denial-critical',
        observed_activity: 'effect',
        actor: 'criminal',
        cross_sector: 'healthcare',
        potential_impact: 'severe',
      },
      provisional: true,
    },
  });
  expect(detail.priority).toBe(5 - detail.suggestions!.severity!.level);
  expect(detail.observables).toContainEqual(
    expect.objectContaining({ value: 'http://pay.example/id', places: ['form:note'] }),
  );
});

test("the site's own names are no observables; links behind words are", async () => {
  const { ref } = await world.report({
    text: 'Dear cirt@cirt.example, see the bank. Archive: https://www.cirt.example/help',
    html: '<p>see <a href="https://evil.example/login?a=1&amp;b=2">the bank</a></p>',
  });
  const values = (await world.detail(ada, ref)).observables.map(({ value }) => value);
  expect(values).toContain('https://evil.example/login?a=1&b=2');
  expect(values.filter((value) => value.includes('cirt.example'))).toEqual([]);
});
