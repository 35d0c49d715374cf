import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type PortalUnderTest, startPortal } from '../../support/portal-app.js';
import { PortalVisitor } from '../../support/portal-visitor.js';
import { sql } from '../../support/sql.js';

let portal: PortalUnderTest;
let visitor: PortalVisitor;
beforeAll(async () => (portal = await startPortal({ STATUS_ATTEMPTS: '4' })));
afterAll(() => portal.stop());
beforeEach(() => {
  visitor = new PortalVisitor(portal.base);
});

/** Sends a report. @returns what its receipt says */
async function sentReport(): Promise<{ reference: string; code: string }> {
  const reporter = new PortalVisitor(portal.base);
  await reporter.start('anonymous');
  await reporter.get('report/what');
  await reporter.submit({ kind: 'unsure' });
  await reporter.get('report/describe');
  await reporter.submit({ description: 'Something odd' });
  await reporter.submit({ identity: 'anonymous' });
  await reporter.submit();
  const text = reporter.text();
  return {
    reference: /R-\d{4}-\d{6,}/.exec(text)![0],
    code: /\d{4} \d{4} \d{4} \d{4}/.exec(text)![0],
  };
}

async function open(reference: string, code: string): Promise<void> {
  await visitor.get('status');
  await visitor.submit({ reference, code });
}

describe('following a report', () => {
  test('opens with reference and code, however they are typed, and shows where it stands', async () => {
    const { reference, code } = await sentReport();
    await open(` ${reference.toLowerCase()} `, code.replaceAll(' ', '-'));
    expect(visitor.page.path).toBe('/en/status');
    expect(visitor.text()).toContain(reference);
    expect(visitor.page.html).toMatch(/<li class="reached current" aria-current="step">Received/);
    await sql(
      portal.db.url,
      `UPDATE intake.report SET state = 'accepted', public_state = 'waiting' WHERE reference = $1`,
      [reference],
    );
    await visitor.get('status');
    expect(visitor.page.html).toMatch(/aria-current="step">Waiting for you/);
  });

  test('says why it was closed, and ends 90 days later', async () => {
    const { reference, code } = await sentReport();
    const settle = (days: number) =>
      sql(
        portal.db.url,
        `UPDATE intake.report SET state = 'rejected', rejected_reason = 'duplicate', public_state = 'closed',
                settled_at = now() - make_interval(days => $2) WHERE reference = $1`,
        [reference, days],
      );
    await settle(89);
    await open(reference, code);
    expect(visitor.text()).toContain('the same incident was reported before');
    await settle(91);
    await visitor.get('status');
    expect(visitor.text()).toContain('Enter the reference and the 16-digit code');
  });

  test('takes a message once, also when it is sent twice, and shows it', async () => {
    const { reference, code } = await sentReport();
    await open(reference, code);
    const { action, hidden } = messageForm();
    const message: [string, string][] = [...hidden, ['message', 'One more <thing>\nhxxp://a[.]example']];
    await visitor.post(action, message);
    expect(visitor.text()).toContain('Your message was sent.');
    await visitor.post(action, message);
    expect(visitor.page.html.split('One more &lt;thing&gt;').length - 1).toBe(1);
    await visitor.post(action, [...hidden, ['message', '']]);
    expect(visitor.page.status).toBe(422);
    await visitor.post(action, [...hidden, ['message', 'a'.repeat(5001)]]);
    expect(visitor.text()).toContain('At most 5,000 characters. Yours has 1 too many.');
    expect(visitor.page.html).toContain('a'.repeat(5001));
  });

  test('keeps a message that was written for longer than the page was open', async () => {
    const { reference, code } = await sentReport();
    await open(reference, code);
    const { action, hidden } = messageForm();
    visitor.jar.clear();
    await visitor.post(action, [...hidden, ['message', 'A long\n"story"']]);
    expect(visitor.text()).toContain('Enter the reference and the 16-digit code');
    await visitor.get('status');
    visitor.jar.clear();
    await visitor.post(action, [...hidden, ['message', 'A long\n"story"']]);
    await visitor.submit({ reference, code });
    expect(visitor.page.html).toMatch(/<textarea[^>]*>\nA long\n&quot;story&quot;<\/textarea>/);
    await visitor.submit({ message: 'A long\n"story"' });
    expect(visitor.text()).toContain('Your message was sent.');
  });

  test('closes the page on request: the code has to be typed again', async () => {
    const { reference, code } = await sentReport();
    await open(reference, code);
    await visitor.post('status/close', []);
    expect(visitor.jar.size).toBe(1);
    expect(visitor.text()).not.toContain(reference);
  });
});

describe('guessing', () => {
  test('gets the same answer for a wrong code, an unknown reference and nonsense', async () => {
    const { reference } = await sentReport();
    const answers = new Set<string>();
    for (const [typed, code] of [
      [reference, '1111 2222 3333 4444'],
      ['R-2026-999999', '1111 2222 3333 4444'],
      ["' OR 1=1 --", '\u0000'],
      ['', ''],
    ] as const) {
      await open(typed, code);
      expect(visitor.page.status).toBe(422);
      answers.add(visitor.text().replace(typed, ''));
    }
    expect(answers.size).toBe(1);
  });

  test('takes as long for an unknown reference as for a wrong code', async () => {
    const { reference } = await sentReport();
    const timed = async (typed: string) => {
      await visitor.get('status');
      const before = performance.now();
      await visitor.submit({ reference: typed, code: '1111222233334444' });
      return performance.now() - before;
    };
    const times = { wrong: [] as number[], unknown: [] as number[] };
    for (let n = 0; n < 3; n += 1) {
      times.wrong.push(await timed(reference));
      times.unknown.push(await timed(`R-2025-77700${n}`));
    }
    // Both do the slow hash (40 ms and more): what one spends beyond the other is noise.
    expect(Math.min(...times.wrong)).toBeGreaterThan(10);
    expect(Math.min(...times.unknown)).toBeGreaterThan(Math.min(...times.wrong) / 2);
  });

  test('ends after a few tries for a reference, known or not, even with the right code', async () => {
    const { reference, code } = await sentReport();
    for (const typed of [reference, 'R-2024-000001']) {
      for (let n = 0; n < 4; n += 1) await open(typed, '1111222233334444');
      await open(typed, '1111222233334444');
      expect(visitor.page.status).toBe(429);
      expect(Number(visitor.page.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    await open(reference, code);
    expect(visitor.page.status).toBe(429);
    const kept = await sql<{ key: string }>(portal.db.url, `SELECT key FROM platform.attempt`);
    expect(kept.some(({ key }) => key.includes(reference))).toBe(false);
  });

  test('does not open a report with the cookie of another one, changed or made up', async () => {
    const { reference, code } = await sentReport();
    await open(reference, code);
    const [name, sealed] = [...visitor.jar][0]!;
    visitor.jar.set(name, `${sealed.slice(0, -4)}AAAA`);
    await visitor.get('status');
    expect(visitor.text()).not.toContain(reference);
  });
});

function messageForm(): { action: string; hidden: [string, string][] } {
  const { action, hidden } = visitor.form();
  return { action, hidden };
}
