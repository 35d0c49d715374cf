import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { AuditTrail, ListAudit } from '@tocsin/audit';
import {
  CreateOrganisation,
  ListOrganisations,
  OrganisationDetail,
  type OrganisationView,
  UpdateOrganisation,
} from '@tocsin/constituency';
import { AccessPolicy, type Actor, personActor, type Role } from '@tocsin/identity';
import { Clock, Database, newId } from '@tocsin/platform';
import { type NextFunction, type Request, type Response } from 'express';
import { type ActorRequest } from '../../../apps/api/src/auth/current-actor.decorator.js';
import { OrganisationsController } from '../../../apps/api/src/constituency/organisations.controller.js';
import { prepare } from '../../../apps/api/src/create-app.js';
import { OrganisationRepository } from '../../../libs/constituency/src/organisation/organisation.repository.js';
import { openDatabase, type OpenDatabase } from '../../support/open-database.js';

let db: OpenDatabase;
let app: NestExpressApplication;
let base: string;
const actor = person('duty-lead');

function person(role: Role): Actor {
  return personActor({ id: newId(), name: role, roles: [role], teamIds: [] });
}

beforeAll(async () => {
  db = await openDatabase();
  const module = await Test.createTestingModule({
    controllers: [OrganisationsController],
    providers: [
      { provide: Database, useValue: db.database },
      AccessPolicy,
      AuditTrail,
      ListAudit,
      Clock,
      OrganisationRepository,
      CreateOrganisation,
      UpdateOrganisation,
      ListOrganisations,
      OrganisationDetail,
    ],
  }).compile();
  app = module.createNestApplication<NestExpressApplication>();
  // In place of the guard, which is tested where it stands.
  app.use((req: Request, _res: Response, next: NextFunction) => {
    (req as ActorRequest).actor = actor;
    next();
  });
  prepare(app);
  await app.listen(0, '127.0.0.1');
  base = `${await app.getUrl()}/api/v1`;
});
afterAll(async () => {
  await app.close();
  await db.close();
});

interface Answer {
  status: number;
  type: string | null;
  body: unknown;
}

async function call(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<Answer> {
  const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(base + path, init);
  const { status, headers } = response;
  return { status, type: headers.get('content-type'), body: await response.json() };
}

const get = (path: string, query: Record<string, string> = {}) =>
  call('GET', `${path}?${new URLSearchParams(query).toString()}`);

describe('organisations over HTTP', () => {
  it('are taken up, read, changed, and found by an address', async () => {
    const input = {
      name: 'Water Works',
      kind: 'constituent',
      sector: 'drinking-water',
      ranges: ['192.0.2.0/24'],
    };
    const created = await call('POST', '/organisations', input);
    expect(created).toMatchObject({ status: 201, body: { warnings: [] } });
    const { organisation } = created.body as { organisation: OrganisationView };
    const path = `/organisations/${organisation.id}`;
    expect(await get(path)).toMatchObject({ status: 200, body: organisation });
    expect(await call('PATCH', path, { version: 1, country: 'be' })).toMatchObject({ status: 200 });
    expect(await call('PATCH', path, { version: 1, country: 'nl' })).toMatchObject({ status: 409 });
    const found = await get('/organisations', { q: '192.0.2.9' });
    expect(found.body).toMatchObject({ items: [{ name: 'Water Works', country: 'BE' }], next: null });
  });

  it.each([
    ['an unknown field', { name: 'X', kind: 'partner', nonsense: 1 }, 400],
    ['a wrong type', { name: 5, kind: 'partner' }, 400],
    ['an unknown kind', { name: 'X', kind: 'enemy' }, 400],
    ['a contact without a name', { name: 'X', kind: 'partner', contacts: [{ email: 'a@b.example' }] }, 400],
    ['a NUL in a name', { name: 'X\u0000', kind: 'partner' }, 400],
    ['a range that is none', { name: 'X', kind: 'partner', ranges: ['192.0.2.0/99'] }, 422],
    ['an injection in a range', { name: 'X', kind: 'partner', ranges: ["'; DROP TABLE x; --"] }, 422],
  ])('are refused with %s', async (_what, body, status) => {
    const answer = await call('POST', '/organisations', body);
    expect(answer.status).toBe(status);
    expect(answer.type).toMatch('application/problem+json');
  });

  it('are not found by an id that is none', async () => {
    expect(await get('/organisations/1')).toMatchObject({ status: 400 });
    expect(await get(`/organisations/${newId()}`)).toMatchObject({ status: 404 });
    expect(await get('/organisations', { cursor: 'x' })).toMatchObject({ status: 400 });
  });
});
