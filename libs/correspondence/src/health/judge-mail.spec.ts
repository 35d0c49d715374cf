import { describe, expect, test } from '@jest/globals';
import { judgeMail } from './judge-mail.js';
import { type MailFacts } from './mail-health.view.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const door = (facts: Partial<MailFacts['doors'][number]> = {}): MailFacts['doors'][number] => ({
  name: 'cirt@imap.example/INBOX',
  kind: 'imap',
  state: 'open',
  since: ago(600),
  lastPollAt: ago(1),
  lastError: null,
  lastErrorAt: null,
  updatedAt: ago(1),
  ...facts,
});
const well: MailFacts = {
  doors: [door()],
  mailboxes: [{ name: 'cirt@cirt.example', lastAt: ago(30), usualGapSeconds: 1200, count: 200, ours: true }],
  filing: { waiting: 1, oldest: ago(0) },
  examination: { waiting: 0, oldest: null },
  scanning: { configured: true, waiting: 0, oldest: null },
  outbox: { waiting: 2, oldest: ago(5), held: 1, queued: 0, retrying: 1, dead: 0 },
  bounces: { day: { sent: 100, bounced: 1 }, week: { sent: 500, bounced: 4 } },
  unreachable: 3,
  deadJobs: [],
};
const judge = (facts: Partial<MailFacts>) => judgeMail({ ...well, ...facts }, NOW);

test('mail that flows is well, and nobody is called', () => {
  expect(judge({})).toMatchObject({ health: { level: 'ok' }, alarms: [] });
});

describe('somebody is called', () => {
  test.each<[string, Partial<MailFacts>]>([
    ['door-failing', { doors: [door({ state: 'failing', since: ago(6) })] }],
    ['door-gone', { doors: [door({ updatedAt: ago(6) })] }],
    ['door-gone', { doors: [door({ state: 'closed', updatedAt: ago(30) })] }],
    [
      'mailbox-silent',
      { mailboxes: [{ name: 'x', lastAt: ago(61), usualGapSeconds: 1199, count: 20, ours: true }] },
    ],
    ['filing-stuck', { filing: { waiting: 4, oldest: ago(11) } }],
    ['examination-stuck', { examination: { waiting: 4, oldest: ago(31) } }],
    ['scanning-stuck', { scanning: { configured: true, waiting: 2, oldest: ago(61) } }],
    ['outbox-stuck', { outbox: { ...well.outbox, oldest: ago(361) } }],
    ['bounce-rate', { bounces: { ...well.bounces, day: { sent: 20, bounced: 3 } } }],
    ['jobs-died', { deadJobs: [{ task: 'mail.file', count: 1, lastError: 'x' }] }],
  ])('for %s', (kind, facts) => {
    expect(judge(facts).alarms).toMatchObject([{ kind }]);
    expect(judge(facts).health.level).not.toBe('ok');
  });
});

describe('nobody is called', () => {
  test.each<[string, Partial<MailFacts>]>([
    ['a mailbox that failed a moment ago', { doors: [door({ state: 'failing', since: ago(1) })] }],
    [
      'a failing mailbox that waits for its next try',
      { doors: [door({ state: 'failing', since: ago(1), updatedAt: ago(6) })] },
    ],
    [
      'a mailbox with few mails',
      { mailboxes: [{ name: 'x', lastAt: ago(9999), usualGapSeconds: 60, count: 19, ours: true }] },
    ],
    [
      'a silent address that a stranger invented',
      { mailboxes: [{ name: 'x', lastAt: ago(9999), usualGapSeconds: 60, count: 200, ours: false }] },
    ],
    ['files where no scanner is', { scanning: { configured: false, waiting: 2, oldest: ago(999) } }],
    [
      'a quiet night',
      { mailboxes: [{ name: 'x', lastAt: ago(500), usualGapSeconds: 12_000, count: 200, ours: true }] },
    ],
    ['one of a handful of mails came back', { bounces: { ...well.bounces, day: { sent: 3, bounced: 2 } } }],
    ['a dead letter: its own alarm', { outbox: { ...well.outbox, dead: 1 } }],
  ])('for %s', (_what, facts) => {
    expect(judge(facts).alarms).toEqual([]);
  });

  test('though the page shows what waits a little long', () => {
    expect(judge({ filing: { waiting: 1, oldest: ago(3) } }).health.filing.level).toBe('warn');
    expect(judge({ outbox: { ...well.outbox, dead: 1 } }).health.level).toBe('bad');
  });
});
