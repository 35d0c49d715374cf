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
import { AccessPolicy, personActor } from '@tocsin/identity';
import { Observables, sightingsIn } from '@tocsin/observables';
import { Clock, Database, newId } from '@tocsin/platform';
import { type NextFunction, type Request, type Response } from 'express';
import request from 'supertest';
import { type ActorRequest } from '../../../apps/api/src/auth/current-actor.decorator.js';
import { OrganisationsController } from '../../../apps/api/src/constituency/organisations.controller.js';
import { prepare } from '../../../apps/api/src/create-app.js';
import { ObservablesController } from '../../../apps/api/src/observables/observables.controller.js';
import { OrganisationRepository } from '../../../libs/constituency/src/organisation/organisation.repository.js';
import { openDatabase, type OpenDatabase } from '../../support/open-database.js';

let db: OpenDatabase;
let app: NestExpressApplication;

beforeAll(async () => {
  db = await openDatabase();
  const module = await Test.createTestingModule({
    controllers: [OrganisationsController, ObservablesController],
    providers: [
      { provide: Database, useValue: db.database },
      AccessPolicy,
      AuditTrail,
      ListAudit,
      Clock,
      OrganisationRepository,
      Observables,
      CreateOrganisation,
      UpdateOrganisation,
      ListOrganisations,
      OrganisationDetail,
    ],
  }).compile();
  app = module.createNestApplication<NestExpressApplication>();
  // In place of the guard, which is tested where it stands: a duty lead.
  const lead = personActor({ id: newId(), name: 'Lead', roles: ['duty-lead'], teamIds: [] });
  app.use((req: Request, _res: Response, next: NextFunction) => {
    (req as ActorRequest).actor = lead;
    next();
  });
  prepare(app);
  await app.init();
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const http = () => request(app.getHttpServer());

describe('organisations over HTTP', () => {
  it('are taken up, read, changed, and found by an address', async () => {
    const created = await http()
      .post('/api/v1/organisations')
      .send({ name: 'Water Works', kind: 'constituent', sector: 'drinking-water', ranges: ['192.0.2.0/24'] })
      .expect(201);
    const { organisation, warnings } = created.body as {
      organisation: OrganisationView;
      warnings: unknown[];
    };
    expect(warnings).toEqual([]);
    const path = `/api/v1/organisations/${organisation.id}`;
    expect((await http().get(path).expect(200)).body).toEqual(organisation);
    await http().patch(path).send({ version: 1, country: 'be' }).expect(200);
    await http().patch(path).send({ version: 1, country: 'nl' }).expect(409);
    const found = await http().get('/api/v1/organisations').query({ q: '192.0.2.9' }).expect(200);
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
    const { headers } = await http().post('/api/v1/organisations').send(body).expect(status);
    expect(headers['content-type']).toMatch('application/problem+json');
  });

  it('are not found by an id that is none', async () => {
    await http().get('/api/v1/organisations/1').expect(400);
    await http().get(`/api/v1/organisations/${newId()}`).expect(404);
    await http().get('/api/v1/organisations').query({ cursor: 'x' }).expect(400);
  });
});

describe('observables over HTTP', () => {
  it('tell where a value was seen, and can be taken out of likeness', async () => {
    const subject = { kind: 'report' as const, id: newId(), ref: 'R-2026-000042' };
    const hidden = { kind: 'incident' as const, id: newId(), ref: 'I-2026-0001' };
    await db.database.transaction(async (tx) => {
      const observables = app.get(Observables);
      await observables.record(tx, subject, sightingsIn('see hxxp://evil[.]example/x', 'body'));
      await observables.record(tx, hidden, sightingsIn('evil.example', 'body'));
    });
    const seen = await http()
      .get('/api/v1/observables')
      .query({ type: 'domain', value: 'Evil[.]example' })
      .expect(200);
    expect(seen.body).toMatchObject({
      items: [
        {
          type: 'domain',
          value: 'evil.example',
          ignored: false,
          sightings: [{ place: 'body' }, { place: 'body' }],
        },
      ],
    });
    const listed = await http().get('/api/v1/observables').query({ q: 'evil', limit: 1 }).expect(200);
    expect(listed.body).toMatchObject({ items: [{ sightings: [] }], next: expect.any(String) });
    const change = { type: 'domain', value: 'evil.example', ignored: true, reason: 'a sinkhole' };
    const changed = await http().patch('/api/v1/observables').send(change).expect(200);
    expect(changed.body).toMatchObject({ value: 'evil.example', ignored: true });
    await http()
      .patch('/api/v1/observables')
      .send({ ...change, value: 'never.example' })
      .expect(404);
  });

  it('hide excerpts of incidents from those who may not see restricted ones', async () => {
    const observables = app.get(Observables);
    const { items } = await observables.seenIn('domain', 'evil.example', { kinds: ['report'], limit: 10 });
    expect(items.map(({ subject }) => subject.kind)).toEqual(['report']);
  });

  it('are refused where they are none', async () => {
    await http().get('/api/v1/observables').query({ value: 'evil.example' }).expect(400);
    await http().get('/api/v1/observables').query({ type: 'ipv4', value: 'evil.example' }).expect(422);
    await http().get('/api/v1/observables/sightings').query({ type: 'nonsense', value: 'x' }).expect(400);
  });
});
