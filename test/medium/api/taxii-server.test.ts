import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type StixObject } from '@tocsin/formats';
import { type Actor, ApiKeys, personActor } from '@tocsin/identity';
import { Database, newId } from '@tocsin/platform';
import { PublishToTaxii, RevokeFromTaxii, TaxiiClients } from '@tocsin/sharing';
import { indicatorOf, taxiiPartner } from '../../factories/taxii-partners.js';
import { type ApiUnderTest, signIn, startApi } from '../../support/api-app.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const TYPE = 'application/taxii+json;version=2.1';
const MARKING = 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421';

let db: TestDatabase;
let api: ApiUnderTest;
let root: string;
let ours: { partnerId: string; key: string };
let theirs: { partnerId: string; key: string };
let lead: Actor;

beforeAll(async () => {
  db = await createTestDatabase();
  api = await startApi(db);
  const { id } = await signIn(api, ['duty-lead'], 'Lead');
  lead = personActor({ id, name: 'Lead', roles: ['duty-lead'], teamIds: [] });
  root = `${api.base.replace('/api/v1', '')}/taxii2/`;
  [ours, theirs] = [
    await taxiiPartner(api, lead, 'cirt-bb.example'),
    await taxiiPartner(api, lead, 'cirt-cc.example'),
  ];
});
afterAll(async () => {
  await api.stop();
  await db.drop();
});

async function call(
  path: string,
  {
    key = ours.key,
    method = 'GET',
    headers = {},
  }: { key?: string | null; method?: string; headers?: Record<string, string> } = {},
) {
  const response = await fetch(root + path, {
    method,
    headers: { accept: TYPE, ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...headers },
  });
  const text = await response.text();
  const body = (text.startsWith('{') ? JSON.parse(text) : {}) as {
    objects?: StixObject[];
    versions?: string[];
    more?: boolean;
    next?: string;
    collections?: { id: string; can_write: boolean }[];
    title?: string;
    error_code?: string;
    http_status?: string;
    api_roots?: string[];
  };
  return { status: response.status, headers: response.headers, body, text };
}

const indicator = (n: number, modified?: string): StixObject => ({
  ...indicatorOf(n, `[ipv4-addr:value = '192.0.2.${n}']`, modified),
  object_marking_refs: [MARKING],
});
const address: StixObject = {
  type: 'ipv4-addr',
  spec_version: '2.1',
  id: 'ipv4-addr--00000000-0000-4000-8000-000000000009',
  value: '192.0.2.9',
};

const publish = (to: { partnerId: string }, objects: StixObject[], id = 'I-1') =>
  api.get(Database).transaction((tx) =>
    api.get(PublishToTaxii).execute(tx, {
      partnerId: to.partnerId,
      bundle: { objects },
      releaseId: newId(),
      of: { owner: 'cirt-aa.example', id },
    }),
  );

async function collection(key = ours.key): Promise<string> {
  const { body } = await call('cases/collections/', { key });
  return `cases/collections/${body.collections?.[0]?.id}`;
}

const idsOf = (objects: StixObject[] = []) => objects.map(({ id }) => Number(id.slice(-12)));

describe('the TAXII server', () => {
  it('tells who it is, in its own media type and no other', async () => {
    const found = await call('');
    expect(found.status).toBe(200);
    expect(found.headers.get('content-type')).toBe(TYPE);
    expect(found.body.api_roots).toEqual([expect.stringContaining('/taxii2/cases/')]);
    expect((await call('', { headers: { accept: 'application/json' } })).status).toBe(406);
    expect((await call('', { headers: { accept: 'application/taxii+json;version=2.0' } })).status).toBe(406);
    // Where the console is built, its page must not answer here.
    const anything = await call('', { headers: { accept: '*/*' } });
    expect({ status: anything.status, type: anything.headers.get('content-type') }).toEqual({
      status: 406,
      type: TYPE,
    });
    expect(found.headers.get('cache-control')).toBe('no-store');
    expect((await call('', { headers: { accept: 'text/html, application/taxii+json' } })).status).toBe(200);
    expect((await call('cases/')).text).toContain('max_content_length');
    expect((await call('cases/status/1/')).status).toBe(404);
  });

  it('lets in by key alone, as bearer or as the password of Basic, and tells errors as TAXII does', async () => {
    const stranger = await call('', { key: null });
    expect(stranger.status).toBe(401);
    expect(stranger.headers.get('www-authenticate')).toContain('Basic');
    expect(stranger.headers.get('content-type')).toBe(TYPE);
    expect(stranger.body).toMatchObject({ http_status: '401', title: expect.any(String) });
    const basic = Buffer.from(`anybody:${ours.key}`).toString('base64');
    expect((await call('', { key: null, headers: { authorization: `Basic ${basic}` } })).status).toBe(200);
    expect((await call('', { key: 'tocsin_of-nobody' })).status).toBe(401);
    const { key } = await api.get(ApiKeys).createForSetup({ name: 'other', scopes: ['report.read'] });
    expect((await call('', { key })).status).toBe(403);
  });

  it('shows a partner his own collection, read only', async () => {
    await publish(theirs, [indicator(1)]);
    const { body } = await call('cases/collections/');
    expect(body.collections).toEqual([
      expect.objectContaining({
        can_read: true,
        can_write: false,
        media_types: ['application/stix+json;version=2.1'],
      }),
    ]);
    const other = await collection(theirs.key);
    for (const path of ['/', '/objects/', '/manifest/', `/objects/${indicator(1).id}/`])
      expect((await call(other + path)).body).toMatchObject({
        http_status: '404',
        error_code: 'TAXII.COLLECTION_UNKNOWN',
      });
    const own = await collection();
    expect(
      (await call(`${own}/objects/`, { method: 'POST', headers: { 'content-type': TYPE } })).body.error_code,
    ).toBe('TAXII.READ_ONLY');
    expect(
      (await call(`${own}/objects/`, { method: 'POST', headers: { 'content-type': 'application/json' } }))
        .status,
    ).toBe(415);
    expect((await call(`${own}/objects/${indicator(1).id}/`, { method: 'DELETE' })).status).toBe(403);
  });

  it('pages by the time of adding, and no page begins in the middle of a moment', async () => {
    await publish(
      ours,
      [1, 2, 3, 4, 5].map((n) => indicator(n)),
    );
    const own = await collection();
    const first = await call(`${own}/objects/?limit=2`);
    expect(idsOf(first.body.objects)).toEqual([1, 2]);
    expect(first.body.more).toBe(true);
    expect(first.body.objects?.[0]).toEqual(indicator(1));
    const second = await call(`${own}/objects/?limit=2&next=${first.body.next}`);
    expect(idsOf(second.body.objects)).toEqual([3, 4]);
    const after = second.headers.get('x-taxii-date-added-last');
    expect(second.headers.get('x-taxii-date-added-first')).toMatch(/\.\d{6}Z$/);
    const last = await call(`${own}/objects/?added_after=${after}`);
    expect(idsOf(last.body.objects)).toEqual([5]);
    expect(last.body.more).toBe(false);
    const none = await call(`${own}/objects/?added_after=${last.headers.get('x-taxii-date-added-last')}`);
    expect(none.text).toBe('{}');
    for (const query of [
      'limit=0',
      'limit=x',
      'next=x',
      'added_after=yesterday',
      'added_after=2026-02-30T00:00:00Z',
      'match[version]=0000-01-01T00:00:00Z',
      'match[id]=%00',
      'match[version]=newest',
      'limit=1&limit=2',
    ])
      expect({ query, status: (await call(`${own}/objects/?${query}`)).status }).toEqual({
        query,
        status: 400,
      });
  });

  it('keeps versions apart, never changes one, and matches by id, type and version', async () => {
    await publish(ours, [indicator(2, '2026-11-02T00:00:00.000Z'), address]);
    const own = await collection();
    const two = `${own}/objects/${indicator(2).id}`;
    expect((await call(`${two}/versions/`)).body.versions).toEqual([
      '2026-11-01T00:00:00.000000Z',
      '2026-11-02T00:00:00.000000Z',
    ]);
    expect((await call(`${two}/`)).body.objects?.map((each) => each['modified'])).toEqual([
      '2026-11-02T00:00:00.000Z',
    ]);
    const modified = async (version: string) =>
      (await call(`${two}/?match[version]=${version}`)).body.objects?.map((each) =>
        String(each['modified']).slice(8, 10),
      );
    expect(await modified('first')).toEqual(['01']);
    expect(await modified('all')).toEqual(['01', '02']);
    expect(await modified('first,last')).toEqual(['01', '02']);
    expect(await modified('2026-11-01T00:00:00Z')).toEqual(['01']);
    expect((await call(`${own}/objects/${indicator(77).id}/`)).body.error_code).toBe('TAXII.OBJECT_UNKNOWN');
    expect((await call(`${own}/objects/?match[type]=ipv4-addr,url`)).body.objects).toEqual([address]);
    expect((await call(`${own}/objects/?match[spec_version]=2.0`)).text).toBe('{}');
    expect(
      idsOf((await call(`${own}/objects/?match[id]=${indicator(3).id},${indicator(4).id}`)).body.objects),
    ).toEqual([3, 4]);
    const { body } = await call(`${own}/manifest/?match[type]=ipv4-addr`);
    // An object without versions of its own has the time at which it was added.
    const [entry] = body.objects as unknown as { date_added: string; version: string; media_type: string }[];
    expect(entry).toMatchObject({
      id: address.id,
      version: entry?.date_added,
      media_type: 'application/stix+json;version=2.1',
    });
    await expect(publish(ours, [{ ...indicator(3), name: 'changed' }])).rejects.toMatchObject({
      code: 'TAXII.VERSION_NOT_NEWER',
    });
    expect(await publish(ours, [indicator(3)])).toBe(0);
  });

  it('two who publish at once leave no gap behind which a follower could miss one', async () => {
    await Promise.all([...Array(8).keys()].map((n) => publish(ours, [indicator(100 + n)], `I-${n}`)));
    const own = await collection();
    const { body } = await call(`${own}/manifest/?limit=1000&match[version]=all`);
    const times = (body.objects as unknown as { date_added: string }[]).map(({ date_added: at }) => at);
    expect(new Set(times).size).toBe(times.length);
    expect(times.toSorted()).toEqual(times);
  });

  it('a suspended partner and a revoked key read nothing', async () => {
    await api
      .get(Database)
      .query(`UPDATE sharing.partner SET state = 'suspended' WHERE id = $1`, [theirs.partnerId]);
    expect((await call('cases/collections/', { key: theirs.key })).body.error_code).toBe(
      'TAXII.PARTNER_NOT_ACTIVE',
    );
    const { clients } = await api.get(TaxiiClients).view(lead, theirs.partnerId);
    await api.get(TaxiiClients).revoke(lead, theirs.partnerId, clients[0]!.id);
    expect((await call('', { key: theirs.key })).status).toBe(401);
    expect(
      await api
        .get(Database)
        .transaction((tx) =>
          api
            .get(RevokeFromTaxii)
            .execute(tx, { partnerId: ours.partnerId, owner: 'x.example', caseId: 'none' }),
        ),
    ).toBe(0);
  });
});
