import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, apiKeyActor } from '@tocsin/identity';
import { type NewReport } from '@tocsin/intake';
import {
  AssignReport,
  ClassifyReport,
  type InboxView,
  ListInbox,
  ListReports,
  OpenIncidentFromReport,
  RejectReport,
  ReportDetail,
  Search,
} from '@tocsin/triage';
import { TriageWorld } from '../../factories/triage-world.js';

let world: TriageWorld;
let ada: Actor & { id: string };
beforeAll(async () => {
  world = await TriageWorld.open();
  ada = await world.person('handler', { name: 'Ada' });
});
afterAll(() => world.close());

const inbox = (view: InboxView, limit = 200, cursor?: string) =>
  world.get(ListInbox).execute(ada, { view, limit, cursor });
const refs = async (view: InboxView) => (await inbox(view)).items.map(({ ref }) => ref);

describe('the inbox', () => {
  test('is ordered by severity, nearest clock, age; paged without a gap', async () => {
    const made: { ref: string; priority: number }[] = [];
    for (const priority of [5, 3, 0, 3, 5, 1]) {
      world.clock.forward(1);
      const { ref } = await world.report({ subject: `Priority ${priority}` });
      await world.get(ClassifyReport).execute(ada, ref, { version: 1, priority });
      made.push({ ref, priority });
    }
    const expected = made
      .toSorted((a, b) => a.priority - b.priority || a.ref.localeCompare(b.ref))
      .map(({ ref }) => ref);
    const all = (await refs('new')).filter((ref) => expected.includes(ref));
    expect(all).toEqual(expected);
    const paged: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await inbox('new', 2, cursor);
      paged.push(...page.items.map(({ ref }) => ref));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(paged).toEqual(await refs('new'));
    expect(new Set(paged).size).toBe(paged.length);
  });

  test('shows each in its views, and counts them', async () => {
    const mine = await world.report({ subject: 'For me' });
    await world.get(AssignReport).execute(ada, mine.ref, { version: 1, toMe: true });
    const machine = await world.report({ subject: 'ARF', kind: 'abuse-report' });
    const urgent = await world.report({ subject: 'Now' });
    await world.get(ClassifyReport).execute(ada, urgent.ref, { version: 1, priority: 0 });
    const where = async (ref: string) => {
      const views: InboxView[] = ['new', 'unassigned', 'mine', 'due', 'snoozed', 'machine'];
      const shown = await Promise.all(
        views.map(async (view) => ((await refs(view)).includes(ref) ? view : null)),
      );
      return shown.filter((view) => view !== null);
    };
    expect(await where(mine.ref)).toEqual(['new', 'mine']);
    expect(await where(machine.ref)).toEqual(['machine']);
    expect(await where(urgent.ref)).toEqual(['new', 'unassigned', 'due']);
    const { counts } = await inbox('new');
    for (const view of Object.keys(counts) as InboxView[])
      expect(counts[view]).toBe((await refs(view)).length);
  });

  test('tells that something came in, also when others were decided meanwhile', async () => {
    const { newest } = await inbox('new', 1);
    expect((await inbox('new', 1)).newest).toBe(newest);
    const report = await world.report();
    const after = (await inbox('new', 1)).newest;
    expect(after).not.toBe(newest);
    await world.get(RejectReport).execute(ada, report.ref, { version: 1, reason: 'spam' });
    expect((await inbox('new', 1)).newest).toBe(after);
    await world.report({ kind: 'bounce' });
    expect((await inbox('new', 1)).newest).toBe(after);
  });

  test('costs two statements, whatever it shows', async () => {
    const few = await world.db.countStatements(() => inbox('new', 1));
    const many = await world.db.countStatements(() => inbox('new', 200));
    const due = await world.db.countStatements(() => inbox('due', 200));
    expect([few, many, due]).toEqual([2, 2, 2]);
  });

  test('a foreign cursor is refused', async () => {
    await expect(inbox('new', 10, 'bm9uc2Vuc2U')).rejects.toMatchObject({ code: 'PLATFORM.CURSOR_INVALID' });
  });
});

describe('likely duplicates', () => {
  test('show the incident that holds the other report, with the values', async () => {
    const text = 'Look: https://kit.evil-phish.example/bank and 203.0.113.99';
    const first = await world.report({ subject: 'One', text });
    const second = await world.report({ subject: 'Two', text: `Again ${text}` });
    const row = async (ref: string) => (await inbox('new')).items.find((item) => item.ref === ref);
    expect((await row(second.ref))?.suggestion?.duplicate).toEqual({
      ref: first.ref,
      kind: 'report',
      count: 3,
    });
    // The first learnt of the second, too.
    expect((await row(first.ref))?.suggestion?.duplicate).toEqual({
      ref: second.ref,
      kind: 'report',
      count: 3,
    });
    const { incident } = await world.get(OpenIncidentFromReport).execute(ada, first.ref, { version: 1 });
    expect((await row(second.ref))?.suggestion?.duplicate).toEqual({
      ref: incident.ref,
      kind: 'incident',
      count: 3,
    });
    const [likely] = (await world.detail(ada, second.ref)).suggestions!.duplicates;
    expect(likely).toMatchObject({ ref: incident.ref, kind: 'incident', count: 3 });
    expect(likely!.values).toContainEqual({ type: 'ipv4', value: '203.0.113.99', cases: 2 });
  });

  test('by the same sender and subject, and by the same bytes', async () => {
    const from = { name: null, address: 'same@example.org' };
    const first = await world.report({ subject: 'My account is gone', from });
    const second = await world.report({ subject: 'Re: my account is gone', from });
    expect((await world.detail(ada, second.ref)).suggestions?.duplicates).toEqual([
      expect.objectContaining({ ref: first.ref, same: ['subject'], count: 0 }),
    ]);
  });
});

describe('search', () => {
  const cases: [string, Partial<NewReport>, string][] = [
    ['accented French', { subject: 'Hameçonnage à la préfecture' }, 'hameconnage prefecture'],
    [
      'Arabic, with marks and tatweel',
      { subject: 'بلاغ', text: 'تلقّينا رســالة احتيالية' },
      'رسالة احتيالية',
    ],
    ['Chinese', { subject: '举报', text: '我们收到了一封钓鱼邮件' }, '钓鱼邮件'],
    ['Thai', { subject: 'รายงาน', text: 'เราได้รับอีเมลหลอกลวงจากธนาคารปลอม' }, 'หลอกลวง'],
    ['Russian', { subject: 'Взлом почты', text: 'Зашифрованы файлы' }, 'зашифрованы'],
    [
      'a defanged address',
      { subject: 'x', text: 'seen at hxxps://quiet[.]evil-host[.]example/a' },
      'quiet.evil-host.example',
    ],
    [
      'asked for defanged',
      { subject: 'y', text: 'seen at other.evil-host.example' },
      'other[.]evil-host[.]example',
    ],
    [
      'a word of a form',
      { subject: 'z', form: { kind: 'phishing', bankName: 'Sparkassenbund' } },
      'sparkassenbund',
    ],
    ['the beginning of a word', { subject: 'Ransomwareangriff im Rathaus' }, 'rathaus ransomwarean'],
  ];
  test.each(cases)('%s', async (_name, report, q) => {
    const { ref } = await world.report(report);
    const { items } = await world.get(Search).execute(ada, { q, limit: 10 });
    expect(items.map((hit) => hit.ref)).toContain(ref);
    expect(
      (await world.get(ListReports).execute(ada, { q, limit: 10 })).items.map((row) => row.ref),
    ).toContain(ref);
    expect(
      (await world.get(Search).execute(ada, { q: ref, limit: 10 })).items.map((hit) => hit.ref),
    ).toContain(ref);
  });

  test('in the text of small attachments, and their links', async () => {
    const { ref } = await world.report({
      subject: 'With files',
      attachments: [
        {
          name: 'log.txt',
          contentType: 'text/plain',
          bytes: Buffer.from('GET /zzyzxlog from 198.51.100.201'),
        },
        {
          name: 'page.html',
          contentType: 'text/html',
          bytes: Buffer.from('<a href="https://evil.example/?a=1&amp;b=2">bank</a>'),
        },
        {
          name: 'setup.exe',
          contentType: 'application/octet-stream',
          bytes: Buffer.from([0x4d, 0x5a, 0, 0, 1]),
        },
      ],
    });
    const detail = await world.detail(ada, ref);
    expect(detail.observables).toContainEqual(
      expect.objectContaining({ value: '198.51.100.201', places: ['attachment:log.txt'] }),
    );
    expect(detail.observables).toContainEqual(
      expect.objectContaining({ value: 'https://evil.example/?a=1&b=2' }),
    );
    expect((await world.get(Search).execute(ada, { q: 'zzyzxlog', limit: 10 })).items[0]?.ref).toBe(ref);
  });

  test('finds incidents and reports together, newest first, page by page', async () => {
    const report = await world.report({ subject: 'Kaleidoscope attack' });
    world.clock.forward(5);
    const { incident } = await world.get(OpenIncidentFromReport).execute(ada, report.ref, { version: 1 });
    await world.work();
    const first = await world.get(Search).execute(ada, { q: 'kaleidoscope', limit: 1 });
    expect(first.items[0]).toMatchObject({ kind: 'incident', ref: incident.ref });
    const second = await world.get(Search).execute(ada, { q: 'kaleidoscope', limit: 1, cursor: first.next! });
    expect(second).toMatchObject({ items: [{ kind: 'report', ref: report.ref }], next: null });
    const key = apiKeyActor({ id: ada.id, name: 'Feed', scopes: ['report.read'] });
    expect((await world.get(Search).execute(key, { q: 'kaleidoscope', limit: 9 })).items).toHaveLength(1);
  });

  test('nothing is found by nothing, and operators of the database are only words', async () => {
    for (const q of ['', '   ', '!!', "' & | ! ( ) :* <->", '\\', "x' | 'y", '\u0000']) {
      await expect(world.get(Search).execute(ada, { q, limit: 5 })).resolves.toMatchObject({ next: null });
    }
  });

  test('one statement, in a transaction that bounds it; a page of a report in four', async () => {
    const { ref } = await world.report({ text: 'See 203.0.113.99 and 198.51.100.201', attachments: [] });
    expect(
      await world.db.countStatements(() => world.get(Search).execute(ada, { q: 'bank', limit: 50 })),
    ).toBe(4);
    expect(await world.db.countStatements(() => world.get(ListReports).execute(ada, { limit: 200 }))).toBe(1);
    expect(
      await world.db.countStatements(() => world.get(ReportDetail).execute(ada, ref)),
    ).toBeLessThanOrEqual(4);
  });
});

describe('the list of reports', () => {
  test('by state, channel, kind, time and who has it', async () => {
    world.clock.forward(60);
    const since = world.clock.now();
    const phone = await world.report({ channel: 'phone' });
    world.clock.forward(1);
    const bounce = await world.report({ kind: 'bounce' });
    await world.get(AssignReport).execute(ada, phone.ref, { version: 1, toMe: true });
    await world.get(RejectReport).execute(ada, bounce.ref, { version: 1, reason: 'spam' });
    const list = async (filter: object) =>
      (await world.get(ListReports).execute(ada, { since, limit: 50, ...filter })).items.map(
        ({ ref }) => ref,
      );
    expect(await list({})).toEqual([bounce.ref, phone.ref]);
    expect(await list({ state: 'rejected' })).toEqual([bounce.ref]);
    expect(await list({ channel: 'phone' })).toEqual([phone.ref]);
    expect(await list({ kind: 'bounce' })).toEqual([bounce.ref]);
    expect(await list({ assignee: 'me' })).toEqual([phone.ref]);
    expect(await list({ assignee: 'none' })).toEqual([bounce.ref]);
    expect(await list({ until: new Date(since.getTime() + 30_000) })).toEqual([phone.ref]);
    expect(await list({ message: 'nonsense' })).toEqual([]);
  });
});
