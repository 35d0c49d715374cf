import { describe, expect, test } from '@jest/globals';
import { CASES } from '../incidents/all-cases.js';
import { REPORTS } from './all-reports.js';
import { ASSIGNED, PRIORITIES, REJECTIONS, SNOOZED } from './decisions.js';

const keys = new Set(REPORTS.map(({ key }) => key));
const texts = REPORTS.map((seed) =>
  seed.door === 'machine-mail' ? seed.raw({ messageId: '', date: '', to: '' }) : JSON.stringify(seed),
);

describe('the reports of the demo', () => {
  test('are 206, each with a key of its own', () => {
    expect(REPORTS).toHaveLength(206);
    expect(keys.size).toBe(206);
  });

  test('that machines and callers send are known again by their subjects', () => {
    const subjects = REPORTS.flatMap((seed) =>
      seed.door === 'api' || seed.door === 'bulk' || seed.door === 'phone' ? [seed.subject] : [],
    );
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  test('name no address of the real internet', () => {
    const addresses = texts.flatMap((text) => text.match(/\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/g) ?? []);
    const real = addresses.filter((address) => !/^(192\.0\.2|198\.51\.100|203\.0\.113)\./.test(address));
    expect([...new Set(real)]).toEqual([]);
    const senders = REPORTS.flatMap((seed) => ('from' in seed && seed.from ? [seed.from.address] : []));
    expect(senders.filter((address) => !/\.(example|test)$/.test(address))).toEqual([]);
    const asns = texts.flatMap((text) => text.match(/\bAS\d+/g) ?? []);
    expect(asns.filter((asn) => !/^AS64(49[6-9]|50\d|51[01])$/.test(asn))).toEqual([]);
  });
});

describe('what is decided about them', () => {
  test('speaks of reports that exist, of each once', () => {
    const opened = CASES.flatMap(({ reports = [] }) => reports);
    const decided = [
      ...opened,
      ...REJECTIONS.map(({ report }) => report),
      ...SNOOZED.map(({ report }) => report),
    ];
    expect(new Set(decided).size).toBe(decided.length);
    const named = [
      ...decided,
      ...ASSIGNED.map(({ report }) => report),
      ...PRIORITIES.map(({ report }) => report),
    ];
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
  });

  test('leaves about two thirds waiting, and gives every reason once at least', () => {
    const decided = CASES.flatMap(({ reports = [] }) => reports).length + REJECTIONS.length;
    expect(decided / REPORTS.length).toBeGreaterThan(0.3);
    expect(decided / REPORTS.length).toBeLessThan(0.5);
    expect(new Set(REJECTIONS.map(({ reason }) => reason)).size).toBe(5);
  });

  test('makes 40 incidents with titles of their own, one restricted and one exercise at least', () => {
    expect(new Set(CASES.map(({ title }) => title)).size).toBe(40);
    expect(CASES.some(({ restrictedTo }) => restrictedTo)).toBe(true);
    expect(CASES.some(({ drill }) => drill)).toBe(true);
  });

  test('answers only reporters who wrote a mail where they write back', () => {
    const mails = new Set(REPORTS.flatMap(({ door, key }) => (door === 'mail' ? [key] : [])));
    const answered = CASES.flatMap(({ replies = [] }) => replies).filter(({ answer }) => answer);
    expect(answered.filter(({ to }) => !mails.has(to))).toEqual([]);
  });
});
