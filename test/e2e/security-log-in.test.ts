import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { apiWithKey, apiWithSession } from '../support/api.js';
import { runningSystem } from '../support/system.js';

let login: { email: string; password: string };
beforeAll(async () => {
  login = { email: `${randomUUID()}@example.org`, password: 'a long enough password' };
  await apiWithKey().post('/people', { ...login, name: 'Log-in', roles: ['viewer'] });
});

async function logIn(body: string, query = '', contentType = 'application/json') {
  const response = await fetch(`${runningSystem().api}/api/v1/session${query}`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body,
  });
  return {
    status: response.status,
    cookies: response.headers.getSetCookie(),
    problem: (await response.json()) as { code: string },
  };
}

describe('logging in', () => {
  test('takes no password from the address: it would stand in logs, and any site could log people in', async () => {
    const { status, cookies } = await logIn('', `?${new URLSearchParams(login).toString()}`);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(cookies).toEqual([]);
    const form = await logIn(new URLSearchParams(login).toString(), '', 'application/x-www-form-urlencoded');
    expect(form).toMatchObject({ status: 401, cookies: [] });
    const plain = await logIn(JSON.stringify(login), '', 'text/plain');
    expect(plain).toMatchObject({ status: 401, cookies: [] });
  });

  test.each([
    [{ email: ['a@example.org'], password: 'x' }],
    [{ email: { a: 1 }, password: 'x' }],
    [{ email: 'a\u0000@example.org', password: 'x' }],
    [{ email: 'a@example.org', password: 5 }],
    [{ email: 'a@example.org', password: { length: 12 } }],
    [{ email: 'a@example.org', password: '\ud800' }],
    [{ email: `${'a'.repeat(100_000)}@example.org`, password: 'x' }],
    [{ email: 'a@example.org', password: 'x'.repeat(2000) }],
    [{ email: 'a@example.org', password: 'x', personId: 'y' }],
  ])('%j is refused, and is no fault of ours', async (body) => {
    const { status, cookies } = await logIn(JSON.stringify(body));
    expect([400, 401]).toContain(status);
    expect(cookies).toEqual([]);
  });

  test('says the same for a wrong password and an account that is not there', async () => {
    for (const email of [login.email, `${randomUUID()}@example.org`]) {
      const { status, problem } = await logIn(JSON.stringify({ email, password: 'wrong password' }));
      expect([status, problem.code]).toEqual([401, 'IDENTITY.LOGIN_FAILED']);
    }
  });

  test('is slowed after wrong attempts, however the address is written and however many come at once', async () => {
    const { email } = login;
    const guesses = Array.from({ length: 30 }, (_, n) =>
      logIn(JSON.stringify({ email: n % 2 ? email.toUpperCase() : email, password: `guess ${n}` })),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(10);
    // Not even the right password, until the time is over.
    expect((await logIn(JSON.stringify(login))).status).toBe(429);
  });
});

test('what the API says is kept by no cache', async () => {
  const session = await apiWithSession();
  for (const path of [
    '/reports?limit=1',
    '/session',
    '/people',
    '/incidents?limit=1',
    '/reports/R-2026-999999',
  ]) {
    expect((await session.get(path)).headers.get('cache-control')).toMatch(/no-store/);
  }
});
