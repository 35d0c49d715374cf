import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import { type PortalUnderTest, startPortal } from '../../support/portal-app.js';
import { PortalVisitor } from '../../support/portal-visitor.js';
import { sql } from '../../support/sql.js';

let portal: PortalUnderTest;
beforeAll(async () => (portal = await startPortal({ PORTAL_SUBMISSIONS_PER_HOUR: '20' })));
afterAll(() => portal.stop());

const visit = () => new PortalVisitor(portal.base);

describe('every page', () => {
  test('forbids scripts, frames, caches and tracks, and loads one small style sheet', async () => {
    for (const path of ['/', '/fr', '/ar/status', '/en/report/child-protection', '/en/nothing']) {
      const { html, headers } = await visit().get(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(html).not.toMatch(/<script|https?:\/\/(?!www\.(inhope|w3)\.org)|style="/);
      expect(Buffer.byteLength(html)).toBeLessThan(25_000);
    }
  });

  test('has its cookies closed to scripts and to other sites', async () => {
    const response = await fetch(`${portal.base}/en/report`, { method: 'POST', redirect: 'manual' });
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^tocsin_draft=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  test('serves its style sheet, small and for good', async () => {
    const { html } = await visit().get('/');
    const response = await fetch(`${portal.base}${/href="(\/assets\/[^"]+)"/.exec(html)![1]}`);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect((await response.text()).length).toBeLessThan(12 * 1024);
  });

  test('speaks the language of its address, or the one that the browser asks for', async () => {
    const french = await fetch(portal.base, { headers: { 'accept-language': 'fr-CA, en;q=0.5' } });
    expect(await french.text()).toContain('<html lang="fr" dir="ltr">');
    expect((await visit().get('/ar')).html).toContain('<html lang="ar" dir="rtl">');
  });

  test('is ready, and says so to machines', async () => {
    for (const path of ['/healthz', '/readyz']) {
      expect(await (await fetch(`${portal.base}${path}`)).json()).toEqual({ status: 'ok' });
    }
  });

  test('can be left at once; other sites cannot do it for somebody', async () => {
    const visitor = visit();
    await visitor.start('named');
    const cookie = [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const drafts = () => sql(portal.db.url, 'SELECT id FROM intake.portal_draft');
    const before = (await drafts()).length;
    const leave = (site: string) =>
      fetch(`${portal.base}/en/leave`, { redirect: 'manual', headers: { cookie, 'sec-fetch-site': site } });
    await leave('cross-site');
    expect(await drafts()).toHaveLength(before);
    const left = await leave('same-origin');
    expect(left.status).toBe(303);
    expect(new URL(left.headers.get('location')!).origin).not.toBe(portal.base);
    expect(await drafts()).toHaveLength(before - 1);
  });
});

describe('what did not come from our form', () => {
  test('changes nothing and is shown again to be confirmed', async () => {
    const visitor = visit();
    await visitor.start('named');
    for (const token of [[], [['token', 'x.y']]] as [string, string][][]) {
      await visitor.post('report/who', [...token, ['who', 'organisation']]);
      expect(visitor.page.status).toBe(422);
      expect(visitor.page.html).toMatch(/value="organisation" checked/);
    }
    await visitor.get('report/who');
    expect(visitor.page.html).not.toContain(' checked');
  });

  test('is refused where the browser says that another site sent it', async () => {
    const response = await fetch(`${portal.base}/en/report`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('That was refused');
  });

  test('and a filled trap is told, without loss', async () => {
    const visitor = visit();
    await visitor.start('named');
    await visitor.submit({ who: 'behalf', website: 'http://spam.example' });
    expect(visitor.page.status).toBe(422);
    expect(visitor.text()).toContain('Leave the field');
    expect(visitor.page.html).toMatch(/value="behalf" checked/);
  });
});

describe('bad input', () => {
  test('without a draft leads to the first page', async () => {
    for (const path of ['report/who', 'report/check', 'report/sent']) {
      expect((await visit().get(path)).path).toBe('/en?notice=no-draft');
      expect((await visit().post(path, [['kind', 'phishing']])).status).toBe(200);
    }
  });

  test.each([
    '/en/report/__proto__',
    '/de',
    '/en/report/a/b',
    '/assets/../../package.json',
    '/%E0%A4%A',
    '/en/%00',
  ])('%s is no page', async (path) => {
    const { hostname, port } = new URL(portal.base);
    const status = await new Promise((resolve, reject) => {
      httpRequest({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect([400, 404]).toContain(status);
  });

  test('is kept from the database: control characters, lone surrogates, huge and nested values', async () => {
    const visitor = visit();
    await visitor.start('named');
    await visitor.submit({ who: 'self' });
    const { action, hidden } = visitor.form();
    await visitor.post(action, [
      ...hidden,
      ['kind', 'phishing'],
      ['kind', 'ddos'],
      ['answers[x][y]', '1'],
      ['id', "1'; DROP"],
    ]);
    await visitor.submit({ suspectContact: 'a\u0000b\u0007\u2028<b>', moneyLost: '9'.repeat(101) });
    expect(visitor.page.status).toBe(422);
    expect(visitor.text()).toContain('at most 100 characters');
    await visitor.get('report/describe');
    await visitor.submit({ description: 'x', 'a[b][c]': 'nested', nonsense: 'y' });
    expect(visitor.page.status).toBe(200);
    const [draft] = await sql<{ answers: object }>(
      portal.db.url,
      `SELECT answers FROM intake.portal_draft ORDER BY created_at DESC LIMIT 1`,
    );
    expect(Object.keys(draft!.answers)).not.toContain('nonsense');
  });

  test('too large or broken is told as such', async () => {
    const post = (body: string | Blob, type: string) =>
      fetch(`${portal.base}/en/report/describe`, { method: 'POST', headers: { 'content-type': type }, body });
    const form = 'application/x-www-form-urlencoded';
    expect((await post(`description=${'a'.repeat(3_000_000)}`, form)).status).toBe(413);
    expect((await post('a=1&'.repeat(500), form)).status).toBe(413);
    expect((await post('nonsense', 'multipart/form-data')).status).toBe(400);
    expect((await post('--x\r\nContent-Dispo', 'multipart/form-data; boundary=x')).status).toBe(400);
  });

  test('ends when one sender has sent too much; what was typed is still there', async () => {
    const visitor = visit();
    let status = 0;
    for (let n = 0; n < 100 && status !== 429; n += 1) {
      visitor.jar.clear();
      status = (await visitor.start('named')).status;
    }
    expect(status).toBe(429);
    expect(visitor.text()).toContain('Too many attempts');
    expect(await sql(portal.db.url, `SELECT 1 AS n FROM platform.attempt`)).toEqual([]);
  });
});
